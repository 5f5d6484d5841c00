-- A service ordered: between the customer and the provider. The operator sees where it stands, not what is said.
CREATE SEQUENCE service_order_number;
CREATE TABLE service_order (
    id          uuid PRIMARY KEY,
    code        text NOT NULL UNIQUE,
    offer_id    uuid NOT NULL,                        -- service_offer; what follows is as it was when ordered
    name_zh     text NOT NULL,
    name_en     text NOT NULL,
    dimension   text NOT NULL,
    customer_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    price_model text NOT NULL,
    amount      numeric(14, 2),                       -- yuan a unit, VAT included; null on quote
    unit_zh     text NOT NULL,
    unit_en     text NOT NULL,
    least       numeric(12, 2) NOT NULL,
    quantity    numeric(12, 2) NOT NULL CHECK (quantity > 0),
    total       numeric(14, 2) CHECK (total >= 0),    -- null until quoted
    fee         numeric(14, 2) CHECK (fee >= 0),      -- owed although it was cancelled or missed
    refunded    numeric(14, 2) CHECK (refunded > 0 AND refunded <= total),
    starts      timestamptz,                          -- the time booked, when it needs one
    ends        timestamptz CHECK (ends > starts),
    stage       text NOT NULL,                        -- ServiceOrder.Stage; the table of moves is ServiceMove
    due_by      timestamptz,                          -- until when the next word is expected
    at          timestamptz NOT NULL,
    version     int NOT NULL DEFAULT 1
);
CREATE INDEX ON service_order (customer_id, at DESC);
CREATE INDEX ON service_order (provider_id, at DESC);
CREATE INDEX ON service_order (offer_id);
CREATE INDEX ON service_order (due_by) WHERE stage IN ('REQUESTED', 'QUOTED', 'BOOKED', 'DELIVERING', 'DELIVERED');
-- Every step, never changed.
CREATE TABLE service_entry (
    id          uuid PRIMARY KEY,
    order_id    uuid NOT NULL REFERENCES service_order,
    customer_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    move        text NOT NULL,
    side        text NOT NULL CHECK (side IN ('CUSTOMER', 'PROVIDER', 'PLATFORM')),
    person_id   uuid,
    amount      numeric(14, 2),
    note        text CHECK (length(note) <= 1000),
    at          timestamptz NOT NULL
);
CREATE INDEX ON service_entry (order_id, at);

GRANT USAGE ON SEQUENCE service_order_number TO cooperage_app;
GRANT SELECT, INSERT, UPDATE ON service_order TO cooperage_app;
GRANT SELECT, INSERT ON service_entry TO cooperage_app;
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['service_order', 'service_entry'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format($p$CREATE POLICY both_sides ON %I FOR ALL TO cooperage_app
            USING (customer_id = acting_party() OR provider_id = acting_party() OR acting_role() = 'SYSTEM')
            WITH CHECK (customer_id = acting_party() OR provider_id = acting_party() OR acting_role() = 'SYSTEM')$p$, t);
    END LOOP;
END $$;
CREATE POLICY operator_reads ON service_order FOR SELECT TO cooperage_app USING (acting_role() = 'OPS');
