-- A table somebody sent, kept until it is confirmed or a week old. It is its sender's own.
CREATE TABLE import_file (
    id        uuid PRIMARY KEY,
    party_id  uuid,                                    -- null: the platform's own, from the command line
    person_id uuid,
    kind      text NOT NULL CHECK (kind IN ('FIRMS', 'MACHINES', 'CAPABILITIES', 'ORDERS')),
    name      text NOT NULL CHECK (length(name) <= 200),
    bytes     bigint NOT NULL,
    state     text NOT NULL CHECK (state IN ('SENT', 'READY', 'WRONG', 'DONE')),
    added     int NOT NULL DEFAULT 0,
    changed   int NOT NULL DEFAULT 0,
    unchanged int NOT NULL DEFAULT 0,
    wrong     int NOT NULL DEFAULT 0,
    ignored   text[] NOT NULL DEFAULT '{}',            -- headers no column goes by
    at        timestamptz NOT NULL,
    done_at   timestamptz
);
CREATE INDEX ON import_file (party_id, at DESC);
-- Its content in pieces, so that no node has to hold it whole.
CREATE TABLE import_chunk (
    import_id uuid NOT NULL REFERENCES import_file ON DELETE CASCADE,
    seq       int NOT NULL,
    party_id  uuid,
    content   bytea NOT NULL,
    PRIMARY KEY (import_id, seq)
);
CREATE TABLE import_fault (
    import_id   uuid NOT NULL REFERENCES import_file ON DELETE CASCADE,
    party_id    uuid,
    n           int NOT NULL,                          -- row as the spreadsheet counts; 0: the whole file
    letter      text NOT NULL,
    header      text NOT NULL,
    value       text NOT NULL,
    message_key text NOT NULL,
    mend_key    text NOT NULL,
    details     text[] NOT NULL DEFAULT '{}'
);
CREATE INDEX ON import_fault (import_id, n);
-- Under which reference of his own a buyer sent which order, so that sending it again doubles nothing.
CREATE TABLE import_order (
    buyer_id  uuid NOT NULL,
    reference text NOT NULL,
    need_id   uuid NOT NULL,
    PRIMARY KEY (buyer_id, reference)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON import_file, import_chunk, import_fault, import_order TO cooperage_app;
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['import_file', 'import_chunk', 'import_fault'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format($p$CREATE POLICY own ON %I FOR ALL TO cooperage_app
            USING (party_id = acting_party() OR acting_role() = 'SYSTEM')
            WITH CHECK (party_id = acting_party() OR acting_role() = 'SYSTEM')$p$, t);
    END LOOP;
END $$;
ALTER TABLE import_order ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON import_order FOR ALL TO cooperage_app
    USING (buyer_id = acting_party() OR acting_role() = 'SYSTEM')
    WITH CHECK (buyer_id = acting_party() OR acting_role() = 'SYSTEM');
-- Rows on their way in stand in a temporary table.
DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO cooperage_app', current_database()); END $$;
