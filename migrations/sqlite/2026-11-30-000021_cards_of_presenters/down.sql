ALTER TABLE cards DROP COLUMN by_presenter;
