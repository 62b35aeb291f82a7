-- What people write on a case lies under the lock of the case. What was written before lies open until it is erased.
ALTER TABLE cards ADD COLUMN sealed boolean NOT NULL DEFAULT FALSE;
ALTER TABLE runs ADD COLUMN sealed boolean NOT NULL DEFAULT FALSE;
