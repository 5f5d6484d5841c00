-- One life cycle of an agreement. An order is the parent, its jobs are the children.
CREATE SEQUENCE deal_number;
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
    quantity      numeric(14, 2) NOT NULL CHECK (quantity > 0),
    unit          text NOT NULL,
    starts        timestamptz NOT NULL,               -- planned
    ends          timestamptz NOT NULL,               -- planned; for an order: the promised delivery
    due           timestamptz NOT NULL,               -- what the buyer asked for / what the maker agreed to
    answer_by     timestamptz,                        -- deadline of the offer
    stage         text NOT NULL,                      -- Deal.Stage; the table of moves is beside the enum
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
    PRIMARY KEY (deal_id, resource_id, unit, during)
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
    kind      text NOT NULL,                          -- message key deal.entry.<kind>
    person_id uuid,
    data      jsonb NOT NULL DEFAULT '{}'
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
    job_id       uuid REFERENCES deal,                -- null: the delivery to the buyer
    buyer_id     uuid NOT NULL,
    maker_id     uuid,                                -- who sends
    receiver_id  uuid,                                -- who receives (next maker), null: the buyer
    from_site_id uuid,
    to_site_id   uuid,
    to_place_id  uuid,
    quantity     numeric(14, 2) NOT NULL,
    weight_kg    numeric(14, 2) NOT NULL,
    cost         numeric(14, 2) NOT NULL,
    depart_at    timestamptz NOT NULL,                -- planned
    arrive_at    timestamptz NOT NULL,                -- planned
    picked_up_at timestamptz,
    delivered_at timestamptz,
    stage        text NOT NULL CHECK (stage IN ('PLANNED', 'READY', 'PICKED_UP', 'DELIVERED', 'CANCELLED')),
    version      int NOT NULL DEFAULT 1
);
CREATE INDEX ON shipment (order_id);
CREATE INDEX ON shipment (job_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON deal, deal_terms, deal_line, deal_slot, counter_offer, deal_entry, job_report, inspection, shipment TO cooperage_app;
GRANT USAGE ON SEQUENCE deal_number TO cooperage_app;
GRANT SELECT ON deal, deal_line TO cooperage_engine;
CREATE POLICY engine_reads ON deal FOR SELECT TO cooperage_engine USING (true);
CREATE POLICY engine_reads ON deal_line FOR SELECT TO cooperage_engine USING (true);
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['deal', 'deal_terms', 'deal_line', 'deal_slot', 'counter_offer', 'deal_entry', 'job_report', 'inspection', 'shipment'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format($p$CREATE POLICY both_sides ON %I FOR ALL TO cooperage_app
            USING (buyer_id = acting_party() OR maker_id = acting_party() OR acting_role() = 'SYSTEM')
            WITH CHECK (buyer_id = acting_party() OR maker_id = acting_party() OR acting_role() = 'SYSTEM')$p$, t);
    END LOOP;
    FOREACH t IN ARRAY ARRAY['deal', 'deal_line', 'deal_slot'] LOOP   -- the operator dispatches, but reads no prices
        EXECUTE format($p$CREATE POLICY operator_dispatches ON %I FOR SELECT TO cooperage_app USING (acting_role() = 'OPS')$p$, t);
    END LOOP;
END $$;
CREATE POLICY receiver_reads ON shipment FOR SELECT TO cooperage_app USING (receiver_id = acting_party());
