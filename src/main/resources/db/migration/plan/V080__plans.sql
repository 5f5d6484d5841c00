-- Proposals are recomputable; they are kept so that a buyer can compare, confirm and look back.
CREATE TABLE proposal (
    id          uuid PRIMARY KEY,
    need_id     uuid NOT NULL,
    buyer_id    uuid NOT NULL,
    goal        text NOT NULL CHECK (goal IN ('CHEAPEST', 'FASTEST', 'EVEN', 'REPAIR')),
    price       numeric(14, 2) NOT NULL,          -- yuan, tax included
    promised    timestamptz NOT NULL,
    makers      int NOT NULL,
    cities      int NOT NULL,
    pass_rate   numeric(6, 4) NOT NULL,           -- expected share of good pieces at final inspection
    plan        jsonb NOT NULL,                   -- plan.Plan: jobs, slots, transports, price parts, reasons
    made_at     timestamptz NOT NULL,
    took_ms     int NOT NULL,
    valid_until timestamptz NOT NULL,
    state       text NOT NULL CHECK (state IN ('OPEN', 'CONFIRMED', 'SUPERSEDED'))
);
CREATE INDEX ON proposal (need_id, made_at DESC);
CREATE INDEX ON proposal (buyer_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON proposal TO cooperage_app;
ALTER TABLE proposal ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON proposal FOR ALL TO cooperage_app
    USING (buyer_id = acting_party() OR acting_role() = 'SYSTEM')
    WITH CHECK (buyer_id = acting_party() OR acting_role() = 'SYSTEM');
