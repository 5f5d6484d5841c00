-- Tables people bring along to analyse them: their owner's, shared with whom it says, or with everybody signed in.
CREATE TABLE own_table (
    id         uuid PRIMARY KEY,
    series_id  uuid NOT NULL,                         -- the same for all versions of a table
    version    int NOT NULL CHECK (version >= 0),     -- 0: a draft, looked through but not kept
    owner_id   uuid NOT NULL,                         -- party
    person_id  uuid,
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    source     text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    year       int NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    shape      text NOT NULL CHECK (shape IN ('REGIONS', 'FLOWS')),
    sums       boolean NOT NULL,                      -- rows of the same region and activity are added up
    blanks     boolean NOT NULL,                      -- cells with nothing are 0
    decimals   text CHECK (decimals IN ('POINT', 'COMMA')),
    file_name  text NOT NULL CHECK (length(file_name) <= 200),
    content    bytea NOT NULL CHECK (length(content) <= 4194304),
    open       boolean NOT NULL DEFAULT false,        -- everybody signed in reads it
    shared     uuid[] NOT NULL DEFAULT '{}',          -- parties that read it
    at         timestamptz NOT NULL
);
CREATE INDEX ON own_table (owner_id, at DESC);
CREATE UNIQUE INDEX ON own_table (series_id, version) WHERE version > 0;
GRANT SELECT, INSERT, UPDATE, DELETE ON own_table TO cooperage_app;
ALTER TABLE own_table ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON own_table FOR ALL TO cooperage_app
    USING (owner_id = acting_party() OR acting_role() = 'SYSTEM')
    WITH CHECK (owner_id = acting_party() OR acting_role() = 'SYSTEM');
CREATE POLICY read_shared ON own_table FOR SELECT TO cooperage_app
    USING (version > 0 AND acting_party() IS NOT NULL AND (open OR acting_party() = ANY (shared)));
