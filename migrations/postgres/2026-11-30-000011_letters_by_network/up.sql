CREATE INDEX mails_by_network_person ON mails (network_id, person_id);
