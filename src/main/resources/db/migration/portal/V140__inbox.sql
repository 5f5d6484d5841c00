-- Messages to a party: a key of the bundles and its values, so that each reader reads it in his language.
CREATE TABLE inbox_message (
    id       uuid PRIMARY KEY,
    party_id uuid NOT NULL,
    key      text NOT NULL,                           -- message key
    args     jsonb NOT NULL DEFAULT '[]',
    link     text,                                    -- path inside the application
    cause    text NOT NULL,                           -- id of the event it comes from: delivered at least once, shown once
    at       timestamptz NOT NULL,
    read_at  timestamptz,
    mailed_at timestamptz,
    UNIQUE (party_id, cause, key)
);
CREATE INDEX ON inbox_message (party_id, at DESC);
GRANT SELECT, INSERT, UPDATE ON inbox_message TO cooperage_app;
ALTER TABLE inbox_message ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON inbox_message FOR ALL TO cooperage_app
    USING (party_id = acting_party() OR acting_role() = 'SYSTEM') WITH CHECK (party_id = acting_party() OR acting_role() = 'SYSTEM');
