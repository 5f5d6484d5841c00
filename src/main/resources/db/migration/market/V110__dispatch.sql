-- One dispatch per confirmed order: how its jobs are being placed.
CREATE TABLE dispatch (
    order_id    uuid PRIMARY KEY,                     -- deal
    buyer_id    uuid NOT NULL,
    need_id     uuid NOT NULL,
    proposal_id uuid NOT NULL,                        -- the plan in force
    ceiling     numeric(14, 2),
    latest      timestamptz NOT NULL,
    ttl_minutes int NOT NULL,
    stage       text NOT NULL CHECK (stage IN ('OFFERING', 'ASKING_BUYER', 'COMMITTED', 'FAILED')),
    rounds      int NOT NULL DEFAULT 0,
    excluded    uuid[] NOT NULL DEFAULT '{}',         -- makers that declined or let it lapse
    version     int NOT NULL DEFAULT 1
);
-- A change somebody must agree to before it is made: a repair beyond the buyer's limits, a breakdown, a late material, a rush order.
CREATE TABLE change_proposal (
    id          uuid PRIMARY KEY,
    order_id    uuid NOT NULL,
    buyer_id    uuid NOT NULL,
    cause       text NOT NULL CHECK (cause IN ('DECLINED', 'LAPSED', 'COUNTERED', 'SLOT_TAKEN', 'BREAKDOWN', 'MATERIAL_LATE', 'RUSH', 'SHORTFALL')),
    asked_party uuid,                                 -- who must say yes: the buyer, or a maker for a move
    proposal_id uuid,                                 -- the repaired plan
    summary     jsonb NOT NULL,                       -- old and new price and date, jobs that move, new makers
    at          timestamptz NOT NULL,
    decided_at  timestamptz,
    outcome     text CHECK (outcome IN ('AGREED', 'REFUSED', 'SUPERSEDED'))
);
CREATE INDEX ON change_proposal (order_id);
CREATE INDEX ON change_proposal (asked_party) WHERE outcome IS NULL;
CREATE TABLE disturbance (
    id          uuid PRIMARY KEY,
    kind        text NOT NULL CHECK (kind IN ('BREAKDOWN', 'MATERIAL_LATE', 'RUSH')),
    owner_id    uuid NOT NULL,                        -- who reported it
    resource_id uuid,
    order_id    uuid,
    units       int,
    starts      timestamptz NOT NULL,
    ends        timestamptz NOT NULL,
    note        text CHECK (length(note) <= 1000),
    stage       text NOT NULL CHECK (stage IN ('OPEN', 'HANDLED', 'RESOLVED')),
    at          timestamptz NOT NULL
);
CREATE INDEX ON disturbance (owner_id);
CREATE INDEX ON disturbance (resource_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON dispatch, change_proposal, disturbance TO cooperage_app;
ALTER TABLE dispatch ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON dispatch FOR ALL TO cooperage_app
    USING (buyer_id = acting_party() OR acting_role() = 'SYSTEM') WITH CHECK (buyer_id = acting_party() OR acting_role() = 'SYSTEM');
ALTER TABLE change_proposal ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON change_proposal FOR ALL TO cooperage_app
    USING (buyer_id = acting_party() OR acting_role() = 'SYSTEM') WITH CHECK (buyer_id = acting_party() OR acting_role() = 'SYSTEM');
ALTER TABLE disturbance ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON disturbance FOR ALL TO cooperage_app
    USING (owner_id = acting_party() OR acting_role() IN ('OPS', 'SYSTEM')) WITH CHECK (owner_id = acting_party() OR acting_role() IN ('OPS', 'SYSTEM'));
