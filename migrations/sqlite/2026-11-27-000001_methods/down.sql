DROP TABLE network_methods;
