-- Whether somebody signed is asked for each member on nearly every page: one look each, not one at everybody's signature.
CREATE INDEX signatures_by_network_id_person_id ON signatures (network_id, person_id);
