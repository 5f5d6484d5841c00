-- Services come in as tables, too.
ALTER TABLE import_file DROP CONSTRAINT import_file_kind_check;
ALTER TABLE import_file ADD CONSTRAINT import_file_kind_check
    CHECK (kind IN ('FIRMS', 'MACHINES', 'CAPABILITIES', 'ORDERS', 'SERVICES'));
