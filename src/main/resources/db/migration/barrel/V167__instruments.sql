-- Published instruments the operator has loaded, beside those that come along; a version never changes.
CREATE TABLE barrel_instrument (
    code      text NOT NULL,
    version   text NOT NULL,
    content   text NOT NULL CHECK (length(content) <= 400000),   -- docs/guide/instruments.md
    loaded_at timestamptz NOT NULL,
    loaded_by uuid,
    PRIMARY KEY (code, version)
);
-- What a firm answers at present.
CREATE TABLE barrel_instrument_answer (
    party_id    uuid NOT NULL,
    code        text NOT NULL,
    version     text NOT NULL,
    item        text NOT NULL,
    answer      text NOT NULL,                        -- code of an option; ?: the firm does not know
    evidence    text CHECK (length(evidence) <= 500),
    answered_by uuid,
    at          timestamptz NOT NULL,
    PRIMARY KEY (party_id, code, version, item)
);
-- A result as it was when the firm vouched for its answers, with the answers. Never changed.
CREATE TABLE barrel_evaluation (
    id        uuid PRIMARY KEY,
    party_id  uuid NOT NULL,
    code      text NOT NULL,
    version   text NOT NULL,
    stage     int NOT NULL CHECK (stage >= 0),        -- 0: T0, before any support; 1: T1 …
    at        timestamptz NOT NULL,
    person_id uuid,                                   -- who vouched
    total     double precision NOT NULL,
    most      double precision NOT NULL,
    level     int NOT NULL,                           -- 0: below the first
    unknown   int NOT NULL
);
CREATE INDEX ON barrel_evaluation (party_id, at DESC);
CREATE INDEX ON barrel_evaluation (at);
CREATE TABLE barrel_evaluation_answer (
    evaluation_id uuid NOT NULL REFERENCES barrel_evaluation,
    party_id      uuid NOT NULL,
    item          text NOT NULL,
    answer        text NOT NULL,
    evidence      text,
    answered_by   uuid,
    at            timestamptz NOT NULL,
    PRIMARY KEY (evaluation_id, item)
);

GRANT SELECT, INSERT ON barrel_instrument, barrel_evaluation, barrel_evaluation_answer TO cooperage_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON barrel_instrument_answer TO cooperage_app;
ALTER TABLE barrel_instrument ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON barrel_instrument FOR SELECT USING (true);
CREATE POLICY write_operator ON barrel_instrument FOR INSERT TO cooperage_app
    WITH CHECK (acting_role() IN ('OPS', 'SYSTEM'));
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['barrel_instrument_answer', 'barrel_evaluation', 'barrel_evaluation_answer'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format($p$CREATE POLICY own ON %I FOR ALL TO cooperage_app
            USING (party_id = acting_party() OR acting_role() = 'SYSTEM')
            WITH CHECK (party_id = acting_party() OR acting_role() = 'SYSTEM')$p$, t);
    END LOOP;
END $$;
