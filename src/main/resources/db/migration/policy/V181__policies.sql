-- Policies as rules. A row is one version; published it is never changed, only withdrawn or replaced.
CREATE TABLE policy (
    id              uuid PRIMARY KEY,
    code            text NOT NULL CHECK (length(code) <= 40),
    edition         int NOT NULL,                     -- of the same code, from 1
    issuer_id       uuid NOT NULL,                    -- the party that decides on applications
    city_id         uuid NOT NULL,
    level           text NOT NULL CHECK (level IN ('NATIONAL', 'PROVINCE', 'CITY', 'COUNTY')),
    kind            text NOT NULL CHECK (kind IN ('GRANT', 'INTEREST', 'TAX', 'VOUCHER', 'LAND', 'RECOGNITION')),
    title_zh        text NOT NULL,
    title_en        text NOT NULL,
    source          text NOT NULL,                    -- number or name of the document
    uncertain       boolean NOT NULL DEFAULT false,
    applies_from    date NOT NULL,
    applies_to      date,                             -- exclusive; null: until further notice
    clauses         jsonb NOT NULL,                   -- [{id, text, rule}]
    amount          text NOT NULL DEFAULT '',         -- see GrantParser
    budget          numeric(16, 2),                   -- yuan for the whole period; null: open
    exclusive_group text,                             -- of a group a firm takes one
    ceiling_fact    text,                             -- all support for this cost together …
    ceiling_percent numeric(6, 2),                    -- … may not exceed this share of it
    papers          text[] NOT NULL DEFAULT '{}',     -- what to hand in
    publicity_days  int NOT NULL DEFAULT 5 CHECK (publicity_days BETWEEN 0 AND 60),
    stage           text NOT NULL CHECK (stage IN ('DRAFT', 'PUBLISHED', 'REPLACED', 'WITHDRAWN')),
    created_at      timestamptz NOT NULL,
    published_at    timestamptz,
    version         int NOT NULL DEFAULT 1,
    UNIQUE (code, edition)
);
CREATE INDEX ON policy (stage, applies_from DESC);
CREATE TABLE policy_case (                            -- a firm by hand with what must come out
    policy_id     uuid NOT NULL REFERENCES policy ON DELETE CASCADE,
    issuer_id     uuid NOT NULL,
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    facts         text NOT NULL CHECK (length(facts) <= 2000), -- name = value, one a line
    expected      text NOT NULL CHECK (expected IN ('TRUE', 'FALSE', 'UNKNOWN')),
    expected_yuan numeric(16, 2),
    PRIMARY KEY (policy_id, name)
);
-- Whose answers decided a dry run: two that differ by a firm or two would tell about them. Read by the platform alone.
CREATE TABLE policy_dry_run (
    id        uuid PRIMARY KEY,
    issuer_id uuid NOT NULL,
    policy_id uuid NOT NULL,
    deciding  uuid[] NOT NULL,
    at        timestamptz NOT NULL
);
CREATE INDEX ON policy_dry_run (issuer_id, at);
-- What a firm answered about itself, for policies. Nobody else reads it but through its applications.
CREATE TABLE policy_answer (
    party_id uuid NOT NULL,
    fact     text NOT NULL,
    value    text NOT NULL CHECK (length(value) <= 200),
    at       timestamptz NOT NULL,
    PRIMARY KEY (party_id, fact)
);
CREATE TABLE policy_application (
    id         uuid PRIMARY KEY,
    code       text NOT NULL UNIQUE,
    policy_id  uuid NOT NULL REFERENCES policy,
    party_id   uuid NOT NULL,
    issuer_id  uuid NOT NULL,
    stage      text NOT NULL,                         -- Application.Stage; the table of moves is beside the enum
    asked      numeric(16, 2) NOT NULL,               -- yuan
    granted    numeric(16, 2),
    facts      jsonb NOT NULL,                        -- what the firm vouched for, as it was then
    public_until date,                                -- last day of publicity
    at         timestamptz NOT NULL,
    version    int NOT NULL DEFAULT 1
);
CREATE INDEX ON policy_application (party_id, at DESC);
CREATE INDEX ON policy_application (issuer_id, stage, at);
CREATE UNIQUE INDEX policy_application_once ON policy_application (policy_id, party_id) WHERE stage NOT IN ('WITHDRAWN', 'UPHELD', 'AUDITED');
CREATE TABLE policy_step (
    application_id uuid NOT NULL REFERENCES policy_application,
    seq            int NOT NULL,
    party_id       uuid NOT NULL,
    issuer_id      uuid NOT NULL,
    stage          text NOT NULL,
    by_party       uuid,
    by_person      uuid,
    note           text CHECK (length(note) <= 1000),
    at             timestamptz NOT NULL,
    PRIMARY KEY (application_id, seq)
);
CREATE TABLE policy_paper (
    id             uuid PRIMARY KEY,
    application_id uuid NOT NULL REFERENCES policy_application,
    party_id       uuid NOT NULL,
    issuer_id      uuid NOT NULL,
    name           text NOT NULL CHECK (length(name) <= 120),
    media_type     text NOT NULL,
    content        bytea NOT NULL CHECK (length(content) <= 5242880),
    at             timestamptz NOT NULL
);
CREATE INDEX ON policy_paper (application_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON policy, policy_case, policy_answer TO cooperage_app;
GRANT SELECT, INSERT ON policy_dry_run, policy_step, policy_paper TO cooperage_app;
GRANT SELECT, INSERT, UPDATE ON policy_application TO cooperage_app;

ALTER TABLE policy ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_published ON policy FOR SELECT TO cooperage_app
    USING (stage <> 'DRAFT' OR issuer_id = acting_party() OR acting_role() = 'SYSTEM');
CREATE POLICY write_own ON policy FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM' OR issuer_id = acting_party() AND acting_role() = 'GOV')
    WITH CHECK (acting_role() = 'SYSTEM' OR issuer_id = acting_party() AND acting_role() = 'GOV');
ALTER TABLE policy_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON policy_case FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM' OR issuer_id = acting_party() AND acting_role() = 'GOV')
    WITH CHECK (acting_role() = 'SYSTEM' OR issuer_id = acting_party() AND acting_role() = 'GOV');
ALTER TABLE policy_dry_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY platform ON policy_dry_run FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
ALTER TABLE policy_answer ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON policy_answer FOR ALL TO cooperage_app
    USING (party_id = acting_party() OR acting_role() = 'SYSTEM')
    WITH CHECK (party_id = acting_party() OR acting_role() = 'SYSTEM');
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['policy_application', 'policy_step', 'policy_paper'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format($p$CREATE POLICY both_sides ON %I FOR ALL TO cooperage_app
            USING (party_id = acting_party() OR issuer_id = acting_party() AND acting_role() = 'GOV' OR acting_role() = 'SYSTEM')
            WITH CHECK (party_id = acting_party() OR issuer_id = acting_party() AND acting_role() = 'GOV' OR acting_role() = 'SYSTEM')$p$, t);
    END LOOP;
END $$;

-- A published policy stays as it was published, whoever asks.
CREATE FUNCTION keep_published_policies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.stage <> 'DRAFT' AND (TG_OP = 'DELETE' OR (to_jsonb(NEW) - 'stage' - 'version') <> (to_jsonb(OLD) - 'stage' - 'version')) THEN
        RAISE EXCEPTION 'A published policy cannot be changed (%).', OLD.code USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER keep_published BEFORE UPDATE OR DELETE ON policy FOR EACH ROW EXECUTE FUNCTION keep_published_policies();
