-- One life cycle of an agreement. An order is the parent, its jobs are the children.
CREATE TABLE deal (
    id            uuid PRIMARY KEY,
    code          text NOT NULL UNIQUE,               -- the order keeps its need's code; jobs J-000384-07
    kind          text NOT NULL CHECK (kind IN ('ORDER', 'JOB')),
    parent_id     uuid REFERENCES deal,
    buyer_id      uuid NOT NULL,
    maker_id      uuid,                               -- null for an order
    need_id       uuid,                               -- order only
    proposal_id   uuid,                               -- order only: the plan in force
    product_zh    text NOT NULL,
    product_en    text NOT NULL,
    operation_seq int,                                -- job only
    process_id    text,
    operation_zh  text,
    operation_en  text,
    resource_id   uuid,
    site_id       uuid,
    city_id       uuid,
    next_site_id  uuid,                               -- where the goods go next (delivery address of the job)
    quantity      numeric(14, 2) NOT NULL CHECK (quantity > 0), -- order: to deliver; job: to begin with
    needed        numeric(14, 2),                     -- job only: good ones the next step counts on
    unit          text NOT NULL,
    inspected     boolean NOT NULL DEFAULT false,     -- job only: leaves the maker only after an inspection
    starts        timestamptz NOT NULL,               -- planned
    ends          timestamptz NOT NULL,               -- planned; for an order: the promised delivery
    due           timestamptz NOT NULL,               -- what the buyer asked for / what the maker agreed to
    answer_by     timestamptz,                        -- deadline of the offer
    stage         text NOT NULL,                      -- OrderStage, JobStage; the tables of moves are beside the enums
    reason        text,                               -- code, when declined, cancelled, disputed
    good          numeric(14, 2) NOT NULL DEFAULT 0,  -- reported or inspected so far
    scrap         numeric(14, 2) NOT NULL DEFAULT 0,
    rework        numeric(14, 2) NOT NULL DEFAULT 0,
    replaces_id   uuid,                               -- the job this one took over from, or makes up for
    created_at    timestamptz NOT NULL,
    version       int NOT NULL DEFAULT 1
);
CREATE INDEX ON deal (parent_id);
CREATE INDEX ON deal (buyer_id, created_at DESC) WHERE kind = 'ORDER';
CREATE INDEX ON deal (maker_id, stage, ends) WHERE kind = 'JOB';
CREATE INDEX ON deal (answer_by) WHERE stage IN ('OFFERED', 'VIEWED');
CREATE INDEX ON deal (process_id, city_id, starts) WHERE kind = 'JOB';
CREATE INDEX ON deal (stage, ends) WHERE kind = 'ORDER';

-- Money stands apart: only the two sides of a deal read it. A maker is no side of the order.
CREATE TABLE deal_terms (
    deal_id       uuid PRIMARY KEY REFERENCES deal,
    buyer_id      uuid NOT NULL,
    maker_id      uuid,
    unit_price    numeric(14, 4) NOT NULL,            -- yuan per unit, before tax
    setup_fee     numeric(14, 2) NOT NULL DEFAULT 0,
    amount        numeric(14, 2) NOT NULL,            -- job: unit_price × quantity + setup; order: all, tax included
    ceiling       numeric(14, 2)                      -- order: the buyer's limit
);
CREATE TABLE deal_line (                              -- what of which colour and size
    deal_id  uuid NOT NULL REFERENCES deal,
    colour   text NOT NULL,
    size     text NOT NULL,
    buyer_id uuid NOT NULL,
    maker_id uuid,
    quantity numeric(14, 2) NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (deal_id, colour, size)
);
CREATE TABLE deal_slot (                              -- when on which unit; held in availability
    deal_id     uuid NOT NULL REFERENCES deal,
    resource_id uuid NOT NULL,
    unit        int NOT NULL,
    buyer_id    uuid NOT NULL,
    maker_id    uuid NOT NULL,
    during      tstzrange NOT NULL,
    asked       boolean NOT NULL DEFAULT false,       -- true: part of a move the maker has not agreed to yet
    PRIMARY KEY (deal_id, resource_id, unit, during, asked)
);
CREATE TABLE asked_move (                             -- the maker is asked to do the job at another time
    deal_id      uuid PRIMARY KEY REFERENCES deal,
    buyer_id     uuid NOT NULL,
    maker_id     uuid NOT NULL,
    starts       timestamptz NOT NULL,
    ends         timestamptz NOT NULL,
    stage_before text NOT NULL                        -- where a refused or agreed move leads back to
);
CREATE TABLE price_part (                             -- what the order's price is made of, tax apart; the buyer's own
    order_id uuid NOT NULL REFERENCES deal,
    seq      int NOT NULL,
    buyer_id uuid NOT NULL,
    kind     text NOT NULL CHECK (kind IN ('PROCESSING', 'MATERIAL', 'TRANSPORT', 'PLATFORM_FEE')),
    job_id   uuid,                                    -- deal; null when the part is no job's
    payee_id uuid NOT NULL,
    net      numeric(14, 2) NOT NULL,
    PRIMARY KEY (order_id, seq)
);
CREATE TABLE counter_offer (                          -- one round
    deal_id    uuid PRIMARY KEY REFERENCES deal,
    buyer_id   uuid NOT NULL,
    maker_id   uuid NOT NULL,
    unit_price numeric(14, 4),
    ends       timestamptz,
    quantity   numeric(14, 2),
    note       text CHECK (length(note) <= 1000),
    at         timestamptz NOT NULL,
    outcome    text CHECK (outcome IN ('AGREED', 'REFUSED', 'ASKED'))
);
CREATE TABLE deal_entry (                             -- the thread: everything that happened, once
    id        uuid PRIMARY KEY,
    deal_id   uuid NOT NULL REFERENCES deal,
    buyer_id  uuid NOT NULL,
    maker_id  uuid,
    at        timestamptz NOT NULL,
    kind      text NOT NULL,                          -- DealEntry.Kind, message key deal.entry.<kind>
    person_id uuid,
    quantity  numeric(14, 2),                         -- what the sentence mentions, as far as it mentions it
    unit      text,
    moment    timestamptz,
    money     numeric(14, 2),
    reason    text,                                   -- code
    note      text CHECK (length(note) <= 1000)
);
CREATE INDEX ON deal_entry (deal_id, at);
CREATE TABLE job_report (                             -- from the phone; client_key makes it arrive once
    id          uuid PRIMARY KEY,
    client_key  uuid NOT NULL,
    deal_id     uuid NOT NULL REFERENCES deal,
    buyer_id    uuid NOT NULL,
    maker_id    uuid NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('START', 'GOOD', 'SCRAP', 'STOP', 'RESUME', 'PHOTO', 'DONE')),
    quantity    numeric(14, 2),
    reason      text,
    photo       bytea CHECK (length(photo) <= 3145728),
    media_type  text,
    happened_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    person_id   uuid,
    UNIQUE (deal_id, client_key)
);
CREATE INDEX ON job_report (deal_id, happened_at);
CREATE TABLE inspection (
    id           uuid PRIMARY KEY,
    deal_id      uuid NOT NULL REFERENCES deal,
    buyer_id     uuid NOT NULL,
    maker_id     uuid NOT NULL,
    inspector_id uuid,                                -- party
    good         numeric(14, 2) NOT NULL,
    rework       numeric(14, 2) NOT NULL DEFAULT 0,
    scrap        numeric(14, 2) NOT NULL DEFAULT 0,
    note         text CHECK (length(note) <= 1000),
    at           timestamptz NOT NULL
);
CREATE INDEX ON inspection (deal_id);
CREATE TABLE shipment (
    id           uuid PRIMARY KEY,
    order_id     uuid NOT NULL REFERENCES deal,
    job_id       uuid NOT NULL REFERENCES deal,       -- the job whose goods travel
    buyer_id     uuid NOT NULL,
    maker_id     uuid NOT NULL,                       -- who sends
    receiver_id  uuid,                                -- who receives (next maker), null: the buyer
    next_job_id  uuid REFERENCES deal,                -- the job the goods are for, null: the delivery to the buyer
    carrier_id   uuid,                                -- who drives, null: the sender himself
    from_site_id uuid,
    to_site_id   uuid,
    to_place_id  uuid,
    quantity     numeric(14, 2) NOT NULL,
    unit         text NOT NULL,
    weight_kg    numeric(14, 2) NOT NULL,
    depart_at    timestamptz NOT NULL,                -- planned
    arrive_at    timestamptz NOT NULL,                -- planned
    ready_at     timestamptz,
    picked_up_at timestamptz,
    delivered_at timestamptz,
    stage        text NOT NULL CHECK (stage IN ('PLANNED', 'READY', 'PICKED_UP', 'DELIVERED', 'CANCELLED')),
    version      int NOT NULL DEFAULT 1
);
CREATE INDEX ON shipment (order_id);
CREATE INDEX ON shipment (job_id);
CREATE INDEX ON shipment (receiver_id);
CREATE INDEX ON shipment (carrier_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON deal, deal_terms, deal_line, deal_slot, asked_move, price_part, counter_offer, deal_entry, job_report, inspection, shipment TO cooperage_app;
GRANT SELECT ON deal, deal_line TO cooperage_engine;
CREATE POLICY engine_reads ON deal FOR SELECT TO cooperage_engine USING (true);
CREATE POLICY engine_reads ON deal_line FOR SELECT TO cooperage_engine USING (true);
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['deal', 'deal_terms', 'deal_line', 'deal_slot', 'asked_move', 'counter_offer', 'deal_entry', 'job_report', 'inspection', 'shipment'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format($p$CREATE POLICY both_sides ON %I FOR ALL TO cooperage_app
            USING (buyer_id = acting_party() OR maker_id = acting_party() OR acting_role() = 'SYSTEM')
            WITH CHECK (buyer_id = acting_party() OR maker_id = acting_party() OR acting_role() = 'SYSTEM')$p$, t);
    END LOOP;
    FOREACH t IN ARRAY ARRAY['deal', 'deal_line', 'deal_slot'] LOOP   -- the operator dispatches, but reads no prices
        EXECUTE format($p$CREATE POLICY operator_dispatches ON %I FOR SELECT TO cooperage_app USING (acting_role() = 'OPS')$p$, t);
    END LOOP;
END $$;
ALTER TABLE price_part ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON price_part FOR ALL TO cooperage_app
    USING (buyer_id = acting_party() OR acting_role() = 'SYSTEM')
    WITH CHECK (buyer_id = acting_party() OR acting_role() = 'SYSTEM');
CREATE POLICY receiver_and_carrier_read ON shipment FOR SELECT TO cooperage_app
    USING (receiver_id = acting_party() OR carrier_id = acting_party());
CREATE POLICY receiver_and_carrier_move ON shipment FOR UPDATE TO cooperage_app
    USING (receiver_id = acting_party() OR carrier_id = acting_party())
    WITH CHECK (receiver_id = acting_party() OR carrier_id = acting_party());
