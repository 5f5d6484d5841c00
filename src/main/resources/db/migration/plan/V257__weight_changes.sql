-- A change of what planning weighs is announced, argued about, checked and published before it takes effect.
CREATE TABLE weight_change (
    id            uuid PRIMARY KEY,
    buyer_class   text NOT NULL CHECK (buyer_class IN ('STANDARD', 'KEY_ACCOUNT', 'ONE_OFF')),
    stage         text NOT NULL,                        -- WeightChange.Stage
    why           text NOT NULL CHECK (length(why) <= 1000),
    drafted_at    timestamptz NOT NULL,
    consult_until date,
    finding       text,                                 -- WeightChange.Finding
    judgement     text CHECK (length(judgement) <= 1000),
    effective_on  date,
    urgent        boolean NOT NULL DEFAULT false,       -- took effect at once
    review_on     date CHECK (NOT urgent OR review_on IS NOT NULL),
    version       int NOT NULL DEFAULT 1
);
CREATE INDEX ON weight_change (drafted_at DESC);
CREATE TABLE weight_change_value (
    change_id uuid NOT NULL REFERENCES weight_change,
    weight    text NOT NULL,
    before    numeric(12, 4) NOT NULL,
    after     numeric(12, 4) NOT NULL CHECK (after >= 0 AND after <> before),
    PRIMARY KEY (change_id, weight)
);
CREATE TABLE weight_comment (                           -- said in public
    id        uuid PRIMARY KEY,
    change_id uuid NOT NULL REFERENCES weight_change,
    party_id  uuid NOT NULL,
    text      text NOT NULL CHECK (length(text) <= 1000),
    at        timestamptz NOT NULL
);
CREATE INDEX ON weight_comment (change_id, at);
GRANT SELECT, INSERT, UPDATE ON weight_change TO cooperage_app;
GRANT SELECT, INSERT ON weight_change_value, weight_comment TO cooperage_app;
ALTER TABLE weight_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_announced ON weight_change FOR SELECT TO cooperage_app
    USING (stage <> 'DRAFT' OR acting_role() IN ('OPS', 'SYSTEM'));
CREATE POLICY change ON weight_change FOR ALL TO cooperage_app
    USING (acting_role() IN ('OPS', 'SYSTEM')) WITH CHECK (acting_role() IN ('OPS', 'SYSTEM'));
ALTER TABLE weight_change_value ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_announced ON weight_change_value FOR SELECT TO cooperage_app
    USING (EXISTS (SELECT FROM weight_change c WHERE c.id = change_id));
CREATE POLICY change ON weight_change_value FOR ALL TO cooperage_app
    USING (acting_role() IN ('OPS', 'SYSTEM')) WITH CHECK (acting_role() IN ('OPS', 'SYSTEM'));
ALTER TABLE weight_comment ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON weight_comment FOR SELECT TO cooperage_app USING (true);
CREATE POLICY say ON weight_comment FOR INSERT TO cooperage_app
    WITH CHECK (party_id = acting_party() OR acting_role() = 'SYSTEM');
