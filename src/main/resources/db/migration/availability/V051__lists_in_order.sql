-- The orders the list of machines begins with.
CREATE INDEX ON resource (name_zh, id);
CREATE INDEX ON resource (owner_id, name_zh, id);
