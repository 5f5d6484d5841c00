-- What firms did better, with the value before and after. The firm's own; what leaves it is a count.
CREATE TABLE upgrade_event (
    id       uuid PRIMARY KEY,
    party_id uuid NOT NULL,
    kind     text NOT NULL CHECK (kind IN ('PROCESS', 'PRODUCT', 'FUNCTIONAL', 'CHAIN')),
    scope    text NOT NULL CHECK (scope IN ('FIRM', 'BETWEEN_FIRMS', 'NATIONAL', 'INTERNATIONAL')),
    title    text NOT NULL CHECK (length(title) <= 100),
    measured text NOT NULL CHECK (length(measured) <= 100),
    unit     text NOT NULL CHECK (length(unit) <= 100),
    before   numeric(16, 4) NOT NULL CHECK (before >= 0),
    after    numeric(16, 4) NOT NULL CHECK (after >= 0),
    day      date NOT NULL,
    evidence text NOT NULL CHECK (length(evidence) <= 1000),
    holds    boolean NOT NULL,                        -- by the rule of its kind
    at       timestamptz NOT NULL
);
CREATE INDEX ON upgrade_event (party_id, day DESC);
CREATE INDEX ON upgrade_event (day) WHERE holds;
-- Demonstration projects: public, about a solution and not about a firm.
CREATE TABLE upgrade_demonstration (
    id              uuid PRIMARY KEY,
    title           text NOT NULL CHECK (length(title) <= 100),
    problem         text NOT NULL CHECK (length(problem) <= 1000),
    measured        text NOT NULL CHECK (length(measured) <= 100),
    unit            text NOT NULL CHECK (length(unit) <= 100),
    more            boolean NOT NULL,                 -- more of it is better
    caller_id       uuid NOT NULL,                    -- party: government or association
    call_until      date NOT NULL,
    stage           text NOT NULL CHECK (stage IN ('CALLED', 'BASELINED', 'ACCEPTED', 'PUBLISHED')),
    baseline        numeric(16, 4),
    baseline_on     date,
    baseline_source text CHECK (length(baseline_source) <= 100),
    result          numeric(16, 4),
    result_on       date,
    result_source   text CHECK (length(result_source) <= 100),
    story           text CHECK (length(story) <= 1000),
    at              timestamptz NOT NULL,
    CHECK (stage = 'CALLED' OR baseline IS NOT NULL),
    CHECK (stage IN ('CALLED', 'BASELINED') OR result_on >= baseline_on + 90)
);
CREATE INDEX ON upgrade_demonstration (at DESC);
-- Who uses the same solution; the firm's own, all others see how many.
CREATE TABLE upgrade_replication (
    demonstration_id uuid NOT NULL REFERENCES upgrade_demonstration,
    party_id         uuid NOT NULL,
    at               timestamptz NOT NULL,
    PRIMARY KEY (demonstration_id, party_id)
);
-- How a firm sees the six changes: 24 answers from 1 to 5, in the order of the changes. The firm's own.
CREATE TABLE upgrade_survey (
    round    text NOT NULL CHECK (round IN ('T0', 'T1')),
    party_id uuid NOT NULL,
    answers  int[] NOT NULL CHECK (cardinality(answers) = 24),
    at       timestamptz NOT NULL,
    PRIMARY KEY (round, party_id)
);
CREATE INDEX ON upgrade_survey (party_id);
GRANT SELECT, INSERT ON upgrade_event, upgrade_survey, upgrade_replication TO cooperage_app;
GRANT SELECT, INSERT, UPDATE ON upgrade_demonstration TO cooperage_app;
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['upgrade_event', 'upgrade_survey', 'upgrade_replication'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format($p$CREATE POLICY own ON %I FOR ALL TO cooperage_app
            USING (party_id = acting_party() OR acting_role() = 'SYSTEM')
            WITH CHECK (party_id = acting_party() OR acting_role() = 'SYSTEM')$p$, t);
    END LOOP;
END $$;
ALTER TABLE upgrade_demonstration ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON upgrade_demonstration FOR SELECT USING (true);
CREATE POLICY write_platform ON upgrade_demonstration FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
