-- One dispatch per confirmed order: how its jobs are being placed.
CREATE TABLE dispatch (
    order_id    uuid PRIMARY KEY,                     -- deal
    buyer_id    uuid NOT NULL,
    need_id     uuid NOT NULL,
    proposal_id uuid NOT NULL,                        -- the plan in force
    ceiling     numeric(14, 2) NOT NULL,              -- a repair may cost this much without asking, tax included
    latest      timestamptz NOT NULL,                 -- … and promise this date without asking
    ttl_minutes int NOT NULL,                         -- time a maker has to answer
    stage       text NOT NULL CHECK (stage IN ('OFFERING', 'ASKING_BUYER', 'COMMITTED', 'FAILED')),
    rounds      int NOT NULL DEFAULT 0,
    excluded    uuid[] NOT NULL DEFAULT '{}',         -- makers that declined, let it lapse or were passed over
    at          timestamptz NOT NULL,
    version     int NOT NULL DEFAULT 1
);
-- A need is dispatched once; after a failure it may be tried again.
CREATE UNIQUE INDEX ON dispatch (need_id) WHERE stage <> 'FAILED';
CREATE INDEX ON dispatch (stage) WHERE stage IN ('OFFERING', 'ASKING_BUYER');

-- Which deal answers for which job of the plan in force.
CREATE TABLE placement (
    order_id uuid NOT NULL REFERENCES dispatch,
    job_key  uuid NOT NULL,                           -- key of the job in the plan
    job_id   uuid NOT NULL UNIQUE,                    -- deal
    buyer_id uuid NOT NULL,
    PRIMARY KEY (order_id, job_key)
);

CREATE TABLE disturbance (
    id          uuid PRIMARY KEY,
    kind        text NOT NULL CHECK (kind IN ('BREAKDOWN', 'MATERIAL_LATE', 'RUSH')),
    owner_id    uuid NOT NULL,                        -- whose machine, job or order it is
    resource_id uuid,                                 -- breakdown
    job_id      uuid,                                 -- late material
    need_id     uuid,                                 -- rush order
    starts      timestamptz NOT NULL,
    ends        timestamptz NOT NULL CHECK (ends > starts),
    note        text CHECK (length(note) <= 1000),
    stage       text NOT NULL CHECK (stage IN ('OPEN', 'HANDLED', 'RESOLVED')),
    at          timestamptz NOT NULL
);
CREATE INDEX ON disturbance (owner_id);
CREATE INDEX ON disturbance (resource_id);

-- A change somebody must agree to before it is made: a repair beyond the buyer's limits, a breakdown, a late material, a rush order.
CREATE TABLE change_proposal (
    id             uuid PRIMARY KEY,
    order_id       uuid NOT NULL,
    buyer_id       uuid NOT NULL,
    need_id        uuid NOT NULL,
    cause          text NOT NULL CHECK (cause IN ('DECLINED', 'LAPSED', 'COUNTERED', 'SLOT_TAKEN', 'BREAKDOWN', 'MATERIAL_LATE', 'RUSH', 'SHORTFALL')),
    disturbance_id uuid REFERENCES disturbance,       -- what it answers; null: a refusal or counter of a maker
    asked_party    uuid,                              -- who must say yes; null: a preview nobody has carried out yet
    proposal_id    uuid,                              -- the repaired plan; null: there is none
    summary        jsonb NOT NULL,                    -- old and new price and date, jobs that move, what is missing
    at             timestamptz NOT NULL,
    answer_by      timestamptz,
    decided_at     timestamptz,
    outcome        text CHECK (outcome IN ('AGREED', 'REFUSED', 'SUPERSEDED'))
);
CREATE INDEX ON change_proposal (order_id);
CREATE INDEX ON change_proposal (need_id);
CREATE INDEX ON change_proposal (asked_party) WHERE outcome IS NULL;
CREATE INDEX ON change_proposal (disturbance_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON dispatch, placement, change_proposal, disturbance TO cooperage_app;
ALTER TABLE dispatch ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON dispatch FOR ALL TO cooperage_app
    USING (buyer_id = acting_party() OR acting_role() = 'SYSTEM') WITH CHECK (buyer_id = acting_party() OR acting_role() = 'SYSTEM');
ALTER TABLE placement ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON placement FOR ALL TO cooperage_app
    USING (buyer_id = acting_party() OR acting_role() = 'SYSTEM') WITH CHECK (buyer_id = acting_party() OR acting_role() = 'SYSTEM');
ALTER TABLE change_proposal ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON change_proposal FOR ALL TO cooperage_app
    USING (buyer_id = acting_party() OR acting_role() = 'SYSTEM') WITH CHECK (buyer_id = acting_party() OR acting_role() = 'SYSTEM');
ALTER TABLE disturbance ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON disturbance FOR ALL TO cooperage_app
    USING (owner_id = acting_party() OR acting_role() IN ('OPS', 'SYSTEM')) WITH CHECK (owner_id = acting_party() OR acting_role() IN ('OPS', 'SYSTEM'));

-- Listeners hear everything at least once; what was done about a deal is written here, once.
CREATE TABLE deal_done (
    deal_id uuid NOT NULL,
    what    text NOT NULL CHECK (what IN ('MADE_UP', 'TRACK_RECORD', 'INCUMBENCY')),
    PRIMARY KEY (deal_id, what)
);
GRANT SELECT, INSERT ON deal_done TO cooperage_app;
ALTER TABLE deal_done ENABLE ROW LEVEL SECURITY;
CREATE POLICY platform ON deal_done FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
