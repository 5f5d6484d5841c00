-- What the platform counted for the upgrade path, disclosure-controlled before it is written: everybody may read it.
CREATE TABLE upgrade_reading (
    measure      text NOT NULL,                       -- code in the catalogue, D1 … M3
    quarter      date NOT NULL,                       -- its first day
    value        double precision,                    -- null: withheld
    numerator    double precision NOT NULL,
    denominator  double precision NOT NULL,
    contributors int NOT NULL,                        -- firms behind it; 0 when withheld
    as_of        timestamptz NOT NULL,
    PRIMARY KEY (measure, quarter)
);
-- What stood in a quarter of a measure when it was last told: what is told next may differ in five firms or more only.
CREATE TABLE upgrade_part (
    measure text NOT NULL,
    quarter date NOT NULL,
    bundle  text NOT NULL,
    size    int NOT NULL,
    firms   uuid[] NOT NULL,
    amounts double precision[] NOT NULL,
    bases   double precision[] NOT NULL,
    PRIMARY KEY (measure, quarter)
);
-- What government or association state about the cluster, on a document, as the truth. About no single firm: public.
CREATE TABLE upgrade_declaration (
    id            uuid PRIMARY KEY,
    measure       text NOT NULL,
    quarter       date NOT NULL,
    value         double precision NOT NULL,
    document      text NOT NULL CHECK (length(document) BETWEEN 1 AND 200),
    document_year int NOT NULL,
    signer        text NOT NULL CHECK (length(signer) BETWEEN 1 AND 80),
    file_name     text,
    media_type    text,
    content       bytea CHECK (length(content) <= 5242880),
    party_id      uuid NOT NULL,                      -- who states it
    person_id     uuid,
    at            timestamptz NOT NULL,
    audit         text NOT NULL DEFAULT 'NONE' CHECK (audit IN ('NONE', 'DUE', 'CONFIRMED', 'REFUTED')),
    drawn_at      timestamptz,
    by_risk       boolean,
    seed          bigint,
    audited_by    uuid,                               -- party, never the one who stated it
    audited_at    timestamptz,
    finding       text CHECK (length(finding) <= 1000),
    UNIQUE (measure, quarter)
);
CREATE INDEX ON upgrade_declaration (at DESC);
CREATE INDEX ON upgrade_declaration (audit) WHERE audit IN ('NONE', 'DUE');
-- The stage an official claims and the way the cluster has chosen; the latest counts.
CREATE TABLE upgrade_claimed_stage (
    id       uuid PRIMARY KEY,
    stage    int NOT NULL CHECK (stage BETWEEN 0 AND 3),
    way      text NOT NULL CHECK (way IN ('ECOMMERCE', 'INDUSTRY')),
    reason   text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    party_id uuid NOT NULL,
    at       timestamptz NOT NULL
);
CREATE INDEX ON upgrade_claimed_stage (at DESC);
GRANT SELECT, INSERT, UPDATE, DELETE ON upgrade_reading, upgrade_part TO cooperage_app;
GRANT SELECT, INSERT, UPDATE ON upgrade_declaration TO cooperage_app;
GRANT SELECT, INSERT ON upgrade_claimed_stage TO cooperage_app;
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['upgrade_reading', 'upgrade_declaration', 'upgrade_claimed_stage'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY read_all ON %I FOR SELECT USING (true)', t);
        EXECUTE format($p$CREATE POLICY write_platform ON %I FOR ALL TO cooperage_app
            USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM')$p$, t);
    END LOOP;
END $$;
ALTER TABLE upgrade_part ENABLE ROW LEVEL SECURITY;
CREATE POLICY platform ON upgrade_part FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
