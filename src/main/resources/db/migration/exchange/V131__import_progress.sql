-- How far an import is that is being looked through or written right now; gone when that has ended. What has not been
-- seen for long belongs to a server that has stopped: its transaction has left nothing behind.
CREATE TABLE import_progress (
    import_id uuid PRIMARY KEY REFERENCES import_file ON DELETE CASCADE,
    party_id  uuid,
    step      text NOT NULL CHECK (step IN ('LOOK', 'WRITE', 'FAILED')),
    row_count int NOT NULL DEFAULT 0,                  -- read so far
    seen_at   timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON import_progress TO cooperage_app;
ALTER TABLE import_progress ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON import_progress FOR ALL TO cooperage_app
    USING (party_id = acting_party() OR acting_role() = 'SYSTEM')
    WITH CHECK (party_id = acting_party() OR acting_role() = 'SYSTEM');
