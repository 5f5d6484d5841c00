-- What a buyer asks for. Its own affair: nobody else reads it, makers see only their jobs.
CREATE SEQUENCE need_number;
CREATE TABLE need (
    id            uuid PRIMARY KEY,
    code          text NOT NULL UNIQUE,               -- O-2611-000384
    buyer_id      uuid NOT NULL,
    stave         text NOT NULL DEFAULT 'PRODUCTION',
    product_id    uuid NOT NULL,
    routing_id    uuid NOT NULL,
    quantity      numeric(14, 2) NOT NULL CHECK (quantity > 0 AND quantity <= 10000000),
    earliest      timestamptz NOT NULL,
    due           timestamptz NOT NULL,
    deliver_place uuid NOT NULL,                      -- place
    deliver_to    text,                               -- address line
    ceiling       numeric(14, 2),                     -- yuan, whole order, tax included
    quality_class text NOT NULL CHECK (quality_class IN ('A', 'B', 'C')),
    max_makers    int NOT NULL CHECK (max_makers BETWEEN 1 AND 100), -- per operation
    note          text CHECK (length(note) <= 4000),
    stage         text NOT NULL CHECK (stage IN ('DRAFT', 'OPEN', 'CONFIRMED', 'WITHDRAWN')),
    created_by    uuid,
    created_at    timestamptz NOT NULL,
    version       int NOT NULL DEFAULT 1
);
CREATE INDEX ON need (buyer_id, created_at DESC);
CREATE TABLE need_line (
    need_id  uuid NOT NULL REFERENCES need ON DELETE CASCADE,
    seq      int NOT NULL,
    buyer_id uuid NOT NULL,
    colour   text NOT NULL,
    size     text NOT NULL,
    quantity numeric(14, 2) NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (need_id, seq),
    UNIQUE (need_id, colour, size)
);
CREATE TABLE need_document (                          -- drawing, tolerance sheet, photo of the sealed sample
    id         uuid PRIMARY KEY,
    need_id    uuid NOT NULL REFERENCES need ON DELETE CASCADE,
    buyer_id   uuid NOT NULL,
    name       text NOT NULL,
    media_type text NOT NULL,
    content    bytea NOT NULL CHECK (length(content) <= 5242880)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON need, need_line, need_document TO cooperage_app;
GRANT USAGE ON SEQUENCE need_number TO cooperage_app;
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['need', 'need_line', 'need_document'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format($p$CREATE POLICY own ON %I FOR ALL TO cooperage_app
            USING (buyer_id = acting_party() OR acting_role() = 'SYSTEM')
            WITH CHECK (buyer_id = acting_party() OR acting_role() = 'SYSTEM')$p$, t);
    END LOOP;
END $$;
