-- How a product runs through a firm's house, as it is and as it should be, and what of it was measured as saved.
CREATE TABLE workbook (
    id       uuid PRIMARY KEY,
    party_id uuid NOT NULL,
    begun_on date,                                     -- the first day of the new way
    version  int NOT NULL,
    at       timestamptz NOT NULL                      -- of the version
);
CREATE INDEX ON workbook (party_id, at DESC);
CREATE TABLE workbook_version (                        -- kept for good
    workbook_id uuid NOT NULL REFERENCES workbook,
    version     int NOT NULL,
    party_id    uuid NOT NULL,
    sheet       jsonb NOT NULL,                        -- Sheet
    what        text NOT NULL,                         -- Workbook.Edit
    person_id   uuid,
    at          timestamptz NOT NULL,
    PRIMARY KEY (workbook_id, version)
);
CREATE TABLE workbook_saving (                         -- measured, never claimed
    workbook_id uuid NOT NULL REFERENCES workbook,
    step        int NOT NULL,
    measure     text NOT NULL CHECK (measure IN ('MINUTES', 'HOURS')),
    party_id    uuid NOT NULL,
    name        text NOT NULL,
    begun_on    date NOT NULL,
    before      double precision NOT NULL,             -- medians
    after       double precision NOT NULL,
    saved       double precision NOT NULL,             -- with its 95 % interval
    low         double precision NOT NULL CHECK (low > 0),
    high        double precision NOT NULL,
    jobs_before int NOT NULL CHECK (jobs_before >= 5),
    jobs_after  int NOT NULL CHECK (jobs_after >= 5),
    since       date NOT NULL,                         -- of the jobs before
    until       date NOT NULL CHECK (until >= begun_on + 60),
    yuan        double precision,                      -- of a unit; null for hours
    booked_at   timestamptz NOT NULL,
    PRIMARY KEY (workbook_id, step, measure, begun_on)
);
GRANT SELECT, INSERT, UPDATE ON workbook TO cooperage_app;
GRANT SELECT, INSERT ON workbook_version, workbook_saving TO cooperage_app;
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['workbook', 'workbook_version', 'workbook_saving'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format($p$CREATE POLICY own ON %I FOR ALL TO cooperage_app
            USING (party_id = acting_party() OR acting_role() = 'SYSTEM')
            WITH CHECK (party_id = acting_party() OR acting_role() = 'SYSTEM')$p$, t);
    END LOOP;
END $$;
