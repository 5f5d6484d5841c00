-- The register: legal facts, public once verified.
CREATE TABLE party (
    id             uuid PRIMARY KEY,
    kind           text NOT NULL CHECK (kind IN ('GOVERNMENT', 'ASSOCIATION', 'LEADING_FIRM', 'SMALL_FIRM',
                       'FINANCE', 'SERVICE', 'PARK', 'OPERATOR', 'BUYER')),
    code           text UNIQUE,                    -- unified social credit code, GB 32100-2015
    name_zh        text NOT NULL,
    name_en        text NOT NULL,
    link_id        text,                           -- place in the industry chain, e.g. L7
    industry       text,                           -- GB/T 4754-2017 class, 4 digits as text
    size_class     text NOT NULL DEFAULT 'MICRO' CHECK (size_class IN ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
    ownership      text NOT NULL DEFAULT 'COMPANY' CHECK (ownership IN ('HOUSEHOLD', 'COMPANY', 'GROUP', 'PUBLIC')),
    founded        int,                            -- year
    jobs           int,                            -- people working there
    digital_level  int CHECK (digital_level BETWEEN 0 AND 4),
    place_id       uuid NOT NULL,                  -- town, park or city
    city_id        uuid NOT NULL,
    lat            double precision NOT NULL,
    lon            double precision NOT NULL,
    status         text NOT NULL DEFAULT 'SUBMITTED' CHECK (status IN ('SUBMITTED', 'VERIFIED', 'REJECTED', 'SUSPENDED')),
    named_in_plans boolean NOT NULL DEFAULT true,  -- a buyer may read its name in a proposal, before it accepted
    synthetic      boolean NOT NULL DEFAULT false,
    created_at     timestamptz NOT NULL,
    version        int NOT NULL DEFAULT 1
);
CREATE INDEX ON party (city_id, link_id);
CREATE INDEX ON party (kind);
CREATE INDEX ON party (status) WHERE status <> 'VERIFIED';
CREATE INDEX party_name_trgm ON party USING gin ((name_zh || ' ' || name_en || ' ' || coalesce(code, '')) gin_trgm_ops);

-- Contacts are personal data: own, and counterparties of a running deal through the deal itself.
CREATE TABLE party_contact (
    party_id uuid PRIMARY KEY REFERENCES party,
    name     text NOT NULL,
    phone    text,
    email    text,
    address  text
);

CREATE TABLE party_verification (
    id           uuid PRIMARY KEY,
    party_id     uuid NOT NULL REFERENCES party,
    submitted_at timestamptz NOT NULL,
    submitted_by uuid NOT NULL,                    -- person
    decided_at   timestamptz,
    decided_by   uuid,                             -- person
    outcome      text CHECK (outcome IN ('VERIFIED', 'REJECTED')),
    reason       text                              -- for the applicant: what to mend
);
CREATE INDEX ON party_verification (party_id);

CREATE TABLE party_document (
    id         uuid PRIMARY KEY,
    party_id   uuid NOT NULL REFERENCES party,
    kind       text NOT NULL CHECK (kind IN ('LICENCE', 'PERMIT', 'OTHER')),
    name       text NOT NULL,
    media_type text NOT NULL,
    content    bytea NOT NULL CHECK (length(content) <= 5242880),
    added_at   timestamptz NOT NULL
);
CREATE INDEX ON party_document (party_id);

GRANT SELECT, INSERT, UPDATE ON party, party_contact, party_verification TO cooperage_app;
GRANT SELECT, INSERT, DELETE ON party_document TO cooperage_app;
GRANT SELECT ON party TO cooperage_engine;

ALTER TABLE party ENABLE ROW LEVEL SECURITY;
CREATE POLICY engine_reads ON party FOR SELECT TO cooperage_engine USING (true);
CREATE POLICY read_verified ON party FOR SELECT TO cooperage_app
    USING (status = 'VERIFIED' OR id = acting_party() OR acting_role() IN ('OPS', 'SYSTEM'));
CREATE POLICY insert_new ON party FOR INSERT TO cooperage_app
    WITH CHECK (acting_person() IS NOT NULL OR acting_role() = 'SYSTEM');
CREATE POLICY update_own ON party FOR UPDATE TO cooperage_app
    USING (id = acting_party() OR acting_role() IN ('OPS', 'SYSTEM'))
    WITH CHECK (id = acting_party() OR acting_role() IN ('OPS', 'SYSTEM'));

ALTER TABLE party_contact ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON party_contact FOR ALL TO cooperage_app
    USING (party_id = acting_party() OR acting_role() = 'SYSTEM')
    WITH CHECK (party_id = acting_party() OR acting_role() = 'SYSTEM');

ALTER TABLE party_verification ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_or_operator ON party_verification FOR ALL TO cooperage_app
    USING (party_id = acting_party() OR acting_role() IN ('OPS', 'SYSTEM'))
    WITH CHECK (party_id = acting_party() OR acting_role() IN ('OPS', 'SYSTEM'));

ALTER TABLE party_document ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_or_operator ON party_document FOR ALL TO cooperage_app
    USING (party_id = acting_party() OR acting_role() IN ('OPS', 'SYSTEM'))
    WITH CHECK (party_id = acting_party() OR acting_role() = 'SYSTEM');
