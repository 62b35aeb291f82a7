## Career centres

centres-enterprise-number = This is no enterprise number. It has ten digits, like 0417.497.106.
centres-title = Career centres
centres-lead = The enterprise number is printed on the attendance list. A file for the KMO-portefeuille asks for it.
centres-none = Nobody in the circle has named a career centre yet.
centres-open = Enterprise numbers of the centres
centres-number = Enterprise number
centres-number-hint = Ten digits, like 0417.497.106. You find it in the Crossroads Bank for Enterprises. Leave it blank when the centre has none.
centres-number-unknown = no number yet
centres-number-add = Add it
centres-number-change = Change
centres-number-save = Save the number
centres-number-stale = This number changed meanwhile. Check what it says now and save again.
centres-leads = Who manages or owns this centre?
centres-leads-hint = With somebody in the circle who has authority over the presenter, nobody turns away in a method.
centres-person-unknown = Choose somebody from the list.
