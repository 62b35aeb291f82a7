DROP INDEX mails_by_network_person;
