ALTER TABLE amendments DROP COLUMN item_id;
