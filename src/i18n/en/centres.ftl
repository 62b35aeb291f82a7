## Career centres

centres-enterprise-number = This is no enterprise number. It has ten digits, like 0417.497.106.
