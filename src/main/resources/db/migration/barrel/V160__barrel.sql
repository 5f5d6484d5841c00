-- What a firm answers about itself. Nobody else reads it; what leaves the firm is a median of at least eight.
CREATE TABLE barrel_answer (
    party_id  uuid NOT NULL,
    indicator text NOT NULL,                          -- RD1 … QC5
    value     numeric(16, 4),                         -- null: asked, and the firm does not know
    source    text NOT NULL CHECK (source IN ('A', 'D')),
    at        timestamptz NOT NULL,
    PRIMARY KEY (party_id, indicator)
);
CREATE TABLE barrel_evidence (                        -- the document behind an answer
    id         uuid PRIMARY KEY,
    party_id   uuid NOT NULL,
    indicator  text NOT NULL,
    name       text NOT NULL CHECK (length(name) <= 120),
    media_type text NOT NULL,
    content    bytea NOT NULL CHECK (length(content) <= 5242880),
    at         timestamptz NOT NULL,
    UNIQUE (party_id, indicator)
);
CREATE TABLE barrel_aim (                             -- how much a dimension matters to the owner's strategy
    party_id  uuid NOT NULL,
    dimension text NOT NULL,
    weight    int NOT NULL CHECK (weight BETWEEN 1 AND 3),
    PRIMARY KEY (party_id, dimension)
);
-- What the platform counts itself; made anew by BarrelRefresh, kept when it can no longer be counted.
CREATE TABLE barrel_fact (
    party_id  uuid NOT NULL,
    indicator text NOT NULL,
    value     numeric(16, 4) NOT NULL,
    n         bigint NOT NULL,                        -- how many jobs, shipments, customers … stand behind it
    since     timestamptz,                            -- null: since the platform knows the firm
    until     timestamptz NOT NULL,
    PRIMARY KEY (party_id, indicator)
);
-- Sure scores of all firms, for their peers; made anew by BarrelRefresh.
CREATE TABLE barrel_score (
    party_id  uuid NOT NULL,
    dimension text NOT NULL,
    score     double precision NOT NULL,
    link      text NOT NULL,
    size      text NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (party_id, dimension)
);
CREATE TABLE barrel_refresh (
    at timestamptz NOT NULL
);
-- A diagnosis as it was when the firm vouched for its answers. Never changed.
CREATE TABLE barrel_assessment (
    id          uuid PRIMARY KEY,
    party_id    uuid NOT NULL,
    person_id   uuid,                                 -- who vouched that the answers are true
    at          timestamptz NOT NULL,
    catalogue   int NOT NULL,                         -- version of the indicators
    lowest      double precision NOT NULL,
    level       double precision NOT NULL,
    capacity    double precision NOT NULL,
    sure        boolean NOT NULL,                     -- false: at most
    short_stave text
);
CREATE INDEX ON barrel_assessment (party_id, at DESC);
CREATE TABLE barrel_assessment_score (
    assessment_id uuid NOT NULL REFERENCES barrel_assessment,
    party_id      uuid NOT NULL,
    dimension     text NOT NULL,
    score         double precision NOT NULL,
    PRIMARY KEY (assessment_id, dimension)
);
-- Shared services that lift dimensions; the operator keeps them, everybody reads them.
CREATE TABLE barrel_service (
    id        text NOT NULL CHECK (length(id) BETWEEN 1 AND 200),
    name_zh   text NOT NULL,
    name_en   text NOT NULL,
    dimension text NOT NULL,
    floor     double precision NOT NULL CHECK (floor BETWEEN 0 AND 100),
    ceiling   double precision NOT NULL CHECK (ceiling BETWEEN 0 AND 100),
    cost      numeric(14, 2) NOT NULL CHECK (cost >= 0),      -- yuan a year
    months    int NOT NULL CHECK (months >= 0),
    PRIMARY KEY (id, dimension)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON barrel_answer, barrel_evidence, barrel_aim, barrel_fact, barrel_score, barrel_refresh, barrel_service TO cooperage_app;
GRANT SELECT, INSERT ON barrel_assessment, barrel_assessment_score TO cooperage_app;
GRANT SELECT ON barrel_score, barrel_refresh TO cooperage_engine;
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['barrel_answer', 'barrel_evidence', 'barrel_aim', 'barrel_assessment', 'barrel_assessment_score'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format($p$CREATE POLICY own ON %I FOR ALL TO cooperage_app
            USING (party_id = acting_party() OR acting_role() = 'SYSTEM')
            WITH CHECK (party_id = acting_party() OR acting_role() = 'SYSTEM')$p$, t);
    END LOOP;
    FOREACH t IN ARRAY ARRAY['barrel_fact', 'barrel_score'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format($p$CREATE POLICY read_own ON %I FOR SELECT TO cooperage_app
            USING (party_id = acting_party() OR acting_role() = 'SYSTEM')$p$, t);
        EXECUTE format($p$CREATE POLICY write_platform ON %I FOR ALL TO cooperage_app
            USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM')$p$, t);
    END LOOP;
END $$;
CREATE POLICY engine_reads ON barrel_score FOR SELECT TO cooperage_engine USING (true);
ALTER TABLE barrel_refresh ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON barrel_refresh FOR SELECT USING (true);
CREATE POLICY write_platform ON barrel_refresh FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
ALTER TABLE barrel_service ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON barrel_service FOR SELECT USING (true);
CREATE POLICY write_operator ON barrel_service FOR ALL TO cooperage_app
    USING (acting_role() IN ('OPS', 'SYSTEM')) WITH CHECK (acting_role() IN ('OPS', 'SYSTEM'));
