-- The order the list of capabilities begins with.
CREATE INDEX ON capability (process_id, id);
