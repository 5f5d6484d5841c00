-- What an undertaking waits for, and what may go wrong with a plan.
ALTER TABLE programme_undertaking ADD COLUMN after_id uuid REFERENCES programme_undertaking;
CREATE TABLE programme_risk (
    id           uuid PRIMARY KEY,
    programme_id uuid NOT NULL REFERENCES programme,
    owner_id     uuid NOT NULL,
    title        text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    chance       text NOT NULL CHECK (chance IN ('LOW', 'MEDIUM', 'HIGH')),
    harm         text NOT NULL CHECK (harm IN ('LOW', 'MEDIUM', 'HIGH')),
    answer       text NOT NULL CHECK (length(answer) BETWEEN 1 AND 400), -- what is done about it
    UNIQUE (programme_id, title)
);
GRANT SELECT, INSERT, DELETE ON programme_risk TO cooperage_app;
ALTER TABLE programme_risk ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_with_programme ON programme_risk FOR SELECT TO cooperage_app
    USING (EXISTS (SELECT FROM programme p WHERE p.id = programme_id));
CREATE POLICY write_own ON programme_risk FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM' OR owner_id = acting_party() AND acting_role() = 'GOV')
    WITH CHECK (acting_role() = 'SYSTEM' OR owner_id = acting_party() AND acting_role() = 'GOV');
