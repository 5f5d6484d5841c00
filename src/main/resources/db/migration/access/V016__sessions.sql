-- Who is signed in, so that a restart signs nobody out and any node can answer; written by Spring Session, which gives
-- the names of the columns. Read by the id in the browser's cookie, before anybody acts.
CREATE TABLE http_session (
    primary_id            char(36) PRIMARY KEY,
    session_id            char(36) NOT NULL,
    creation_time         bigint NOT NULL,           -- milliseconds since 1970, like the next two
    last_access_time      bigint NOT NULL,
    max_inactive_interval int NOT NULL,              -- seconds
    expiry_time           bigint NOT NULL,
    principal_name        varchar(100)
);
CREATE UNIQUE INDEX ON http_session (session_id);
CREATE INDEX ON http_session (expiry_time);
CREATE INDEX ON http_session (principal_name);

CREATE TABLE http_session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES http_session ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON http_session, http_session_attributes TO cooperage_app;

-- Whoever acts sees none: only the session store, whose transactions say nobody.
ALTER TABLE http_session ENABLE ROW LEVEL SECURITY;
CREATE POLICY nobody_acts ON http_session FOR ALL TO cooperage_app
    USING (acting_role() IS NULL) WITH CHECK (acting_role() IS NULL);
ALTER TABLE http_session_attributes ENABLE ROW LEVEL SECURITY;
CREATE POLICY nobody_acts ON http_session_attributes FOR ALL TO cooperage_app
    USING (acting_role() IS NULL) WITH CHECK (acting_role() IS NULL);
