-- The industry graph. Public; products and routings of a firm are its own.
CREATE TABLE chain_link (
    id       text PRIMARY KEY,                     -- L1…L13, S1…S8
    seq      int NOT NULL,
    name_zh  text NOT NULL,
    name_en  text NOT NULL,
    industry text NOT NULL,                        -- GB/T 4754-2017 class
    service  boolean NOT NULL DEFAULT false
);
CREATE TABLE chain_flow (                          -- what one link gives the next
    from_id text NOT NULL REFERENCES chain_link,
    to_id   text NOT NULL REFERENCES chain_link,
    PRIMARY KEY (from_id, to_id)
);
CREATE TABLE resource_kind (
    id      text PRIMARY KEY,                      -- KNIT12, LINK_SEAT, DYE_VAT …
    name_zh text NOT NULL,
    name_en text NOT NULL
);
CREATE TABLE process (
    id          text PRIMARY KEY,                  -- design, sort, scour, dehair, dye, spin, knit7, knit12, knit16, link, wash, iron, cut, handsew …
    seq         int NOT NULL,
    name_zh     text NOT NULL,
    name_en     text NOT NULL,
    link_id     text REFERENCES chain_link,
    industry    text NOT NULL,
    wet         boolean NOT NULL DEFAULT false     -- needs a discharge permit
);
CREATE TABLE process_resource (                    -- which kinds of resource can do a process
    process_id text NOT NULL REFERENCES process,
    kind_id    text NOT NULL REFERENCES resource_kind,
    PRIMARY KEY (process_id, kind_id)
);
CREATE TABLE product (
    id         uuid PRIMARY KEY,
    code       text NOT NULL UNIQUE,
    owner_id   uuid,                               -- null: common to the cluster
    name_zh    text NOT NULL,
    name_en    text NOT NULL,
    unit       text NOT NULL,                      -- UN/ECE Rec 20
    hs         text,
    unit_kg    numeric(10, 4) NOT NULL,            -- what one unit weighs, kg: transport
    price_low  numeric(14, 2),                     -- yuan per unit, local reference band P25–P75
    price_high numeric(14, 2),
    version    int NOT NULL DEFAULT 1
);
CREATE TABLE routing (
    id         uuid PRIMARY KEY,
    product_id uuid NOT NULL REFERENCES product,
    owner_id   uuid,
    code       text NOT NULL UNIQUE,
    name_zh    text NOT NULL,
    name_en    text NOT NULL,
    active     boolean NOT NULL DEFAULT true,
    version    int NOT NULL DEFAULT 1
);
CREATE TABLE operation (
    routing_id        uuid NOT NULL REFERENCES routing ON DELETE CASCADE,
    seq               int NOT NULL,                -- 10, 20, 30 …
    name_zh           text NOT NULL,
    name_en           text NOT NULL,
    process_id        text REFERENCES process,     -- null: hand work done where the operation named by same_site_as is done
    unit              text NOT NULL,               -- unit the operation counts in (KGM while it is yarn, H87 once it is a pullover)
    units_per_product numeric(12, 6) NOT NULL,     -- how many of that unit go into one unit of the product, after loss-free conversion
    run_minutes       numeric(12, 4),              -- per unit on one machine at efficiency 1; null for batches and once-per-style work
    batch_size        numeric(12, 2),              -- capacity of one cycle in the operation's unit; null: not a batch
    cycle_minutes     int,
    once_minutes      int,                         -- once per style, whatever the quantity
    setup_minutes     int NOT NULL DEFAULT 0,      -- per change of colour or style on a machine
    transfer_lot      numeric(12, 2) NOT NULL,     -- quantity moved on at once: the size of a lot
    min_lot           numeric(12, 2) NOT NULL DEFAULT 0, -- a maker gets nothing or at least this, per colour
    max_split         int NOT NULL DEFAULT 1,      -- at most so many makers
    yield             numeric(6, 4) NOT NULL DEFAULT 1 CHECK (yield > 0 AND yield <= 1),
    wait_min_minutes  int NOT NULL DEFAULT 0,      -- rest after the operation before the next may start
    wait_max_minutes  int,
    same_site_as      int,                         -- seq of the operation it must stay with
    one_maker_per_colour boolean NOT NULL DEFAULT false, -- one dye lot, one wash place per colour
    discharge_class   text,                        -- null: dry
    reference_price   numeric(14, 4),              -- yuan per unit, local reference
    material_price    numeric(14, 4) NOT NULL DEFAULT 0, -- yuan per unit of bought material that enters here
    PRIMARY KEY (routing_id, seq)
);

GRANT SELECT ON chain_link, chain_flow, resource_kind, process, process_resource, product, routing, operation
    TO cooperage_app, cooperage_engine;
GRANT INSERT, UPDATE, DELETE ON chain_link, chain_flow, resource_kind, process, process_resource, product, routing, operation
    TO cooperage_app;
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['chain_link', 'chain_flow', 'resource_kind', 'process', 'process_resource'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY read_all ON %I FOR SELECT USING (true)', t);
        EXECUTE format($p$CREATE POLICY write_stewards ON %I FOR ALL TO cooperage_app
            USING (acting_role() IN ('OPS', 'ASC', 'SYSTEM')) WITH CHECK (acting_role() IN ('OPS', 'ASC', 'SYSTEM'))$p$, t);
    END LOOP;
    FOREACH t IN ARRAY ARRAY['product', 'routing'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format($p$CREATE POLICY engine_reads ON %I FOR SELECT TO cooperage_engine USING (true)$p$, t);
        EXECUTE format($p$CREATE POLICY read_common_or_own ON %I FOR SELECT TO cooperage_app
            USING (owner_id IS NULL OR owner_id = acting_party() OR acting_role() = 'SYSTEM')$p$, t);
        EXECUTE format($p$CREATE POLICY write_own ON %I FOR ALL TO cooperage_app
            USING (owner_id = acting_party() OR acting_role() = 'SYSTEM' OR (owner_id IS NULL AND acting_role() IN ('OPS', 'ASC')))
            WITH CHECK (owner_id = acting_party() OR acting_role() = 'SYSTEM' OR (owner_id IS NULL AND acting_role() IN ('OPS', 'ASC')))$p$, t);
    END LOOP;
END $$;
ALTER TABLE operation ENABLE ROW LEVEL SECURITY;
CREATE POLICY engine_reads ON operation FOR SELECT TO cooperage_engine USING (true);
CREATE POLICY with_routing ON operation FOR ALL TO cooperage_app
    USING (EXISTS (SELECT 1 FROM routing r WHERE r.id = routing_id))
    WITH CHECK (EXISTS (SELECT 1 FROM routing r WHERE r.id = routing_id
        AND (r.owner_id = acting_party() OR acting_role() = 'SYSTEM' OR (r.owner_id IS NULL AND acting_role() IN ('OPS', 'ASC')))));
