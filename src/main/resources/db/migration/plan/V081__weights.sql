-- What counts how much in planning. A weight that is not here counts as it is shipped (plan.Weight).
CREATE TABLE plan_weight (
    buyer_class text NOT NULL CHECK (buyer_class IN ('STANDARD', 'KEY_ACCOUNT', 'ONE_OFF')),
    weight      text NOT NULL,
    value       numeric(12, 4) NOT NULL CHECK (value >= 0),
    changed_at  timestamptz NOT NULL,
    PRIMARY KEY (buyer_class, weight)
);
-- Buyers that are not here are standard.
CREATE TABLE buyer_class (
    buyer_id    uuid PRIMARY KEY,
    buyer_class text NOT NULL CHECK (buyer_class IN ('STANDARD', 'KEY_ACCOUNT', 'ONE_OFF'))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON plan_weight, buyer_class TO cooperage_app;
ALTER TABLE plan_weight ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON plan_weight FOR SELECT TO cooperage_app USING (true);
CREATE POLICY change ON plan_weight FOR ALL TO cooperage_app
    USING (acting_role() IN ('OPS', 'SYSTEM')) WITH CHECK (acting_role() IN ('OPS', 'SYSTEM'));
ALTER TABLE buyer_class ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_own ON buyer_class FOR SELECT TO cooperage_app
    USING (buyer_id = acting_party() OR acting_role() IN ('OPS', 'SYSTEM'));
CREATE POLICY change ON buyer_class FOR ALL TO cooperage_app
    USING (acting_role() IN ('OPS', 'SYSTEM')) WITH CHECK (acting_role() IN ('OPS', 'SYSTEM'));
