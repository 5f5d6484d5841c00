-- What a resource can do for others. The public half …
CREATE TABLE capability (
    id            uuid PRIMARY KEY,
    owner_id      uuid NOT NULL,
    resource_id   uuid NOT NULL,
    process_id    text NOT NULL,
    city_id       uuid NOT NULL,
    stave         text NOT NULL DEFAULT 'PRODUCTION',  -- the spine: one of ten staves and hoops
    quality_class text NOT NULL DEFAULT 'B' CHECK (quality_class IN ('A', 'B', 'C')),
    permit        text,                                -- discharge permit number, for wet processes
    permit_until  date,
    published     boolean NOT NULL DEFAULT true,
    active        boolean NOT NULL DEFAULT true,
    version       int NOT NULL DEFAULT 1,
    UNIQUE (resource_id, process_id)
);
CREATE INDEX ON capability (owner_id);
CREATE INDEX ON capability (process_id, city_id) WHERE active;

-- … and the half that is the owner's own: terms and track record. Plans read it, people do not.
CREATE TABLE capability_terms (
    capability_id uuid PRIMARY KEY REFERENCES capability ON DELETE CASCADE,
    owner_id      uuid NOT NULL,
    unit_price    numeric(14, 4) NOT NULL CHECK (unit_price >= 0), -- yuan per unit of the operation
    setup_fee     numeric(14, 2) NOT NULL DEFAULT 0,
    min_lot       numeric(12, 2) NOT NULL DEFAULT 0,
    refused       uuid[] NOT NULL DEFAULT '{}'                     -- buyers the owner does not work for
);
CREATE TABLE track_record (
    capability_id uuid PRIMARY KEY REFERENCES capability ON DELETE CASCADE,
    owner_id      uuid NOT NULL,
    good          bigint NOT NULL DEFAULT 0,  -- inspected and passed, units
    total         bigint NOT NULL DEFAULT 0,  -- inspected, units
    on_time       int NOT NULL DEFAULT 0,     -- jobs
    jobs          int NOT NULL DEFAULT 0
);
CREATE TABLE incumbency (                     -- who has worked for whom
    buyer_id uuid NOT NULL,
    maker_id uuid NOT NULL,
    jobs     int NOT NULL,
    last_at  timestamptz NOT NULL,
    PRIMARY KEY (buyer_id, maker_id)
);
CREATE INDEX ON incumbency (maker_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON capability, capability_terms, track_record, incumbency TO cooperage_app;
GRANT SELECT ON capability, capability_terms, track_record, incumbency TO cooperage_engine;

ALTER TABLE capability ENABLE ROW LEVEL SECURITY;
CREATE POLICY engine_reads ON capability FOR SELECT TO cooperage_engine USING (true);
CREATE POLICY read_published_or_own ON capability FOR SELECT TO cooperage_app
    USING (published OR owner_id = acting_party() OR acting_role() IN ('OPS', 'SYSTEM'));
CREATE POLICY write_own ON capability FOR ALL TO cooperage_app
    USING (owner_id = acting_party() OR acting_role() = 'SYSTEM')
    WITH CHECK (owner_id = acting_party() OR acting_role() = 'SYSTEM');
ALTER TABLE capability_terms ENABLE ROW LEVEL SECURITY;
CREATE POLICY engine_reads ON capability_terms FOR SELECT TO cooperage_engine USING (true);
CREATE POLICY own ON capability_terms FOR ALL TO cooperage_app
    USING (owner_id = acting_party() OR acting_role() = 'SYSTEM')
    WITH CHECK (owner_id = acting_party() OR acting_role() = 'SYSTEM');
ALTER TABLE track_record ENABLE ROW LEVEL SECURITY;
CREATE POLICY engine_reads ON track_record FOR SELECT TO cooperage_engine USING (true);
CREATE POLICY read_own ON track_record FOR SELECT TO cooperage_app
    USING (owner_id = acting_party() OR acting_role() = 'SYSTEM');
CREATE POLICY write_platform ON track_record FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
ALTER TABLE incumbency ENABLE ROW LEVEL SECURITY;
CREATE POLICY engine_reads ON incumbency FOR SELECT TO cooperage_engine USING (true);
CREATE POLICY both_sides ON incumbency FOR SELECT TO cooperage_app
    USING (buyer_id = acting_party() OR maker_id = acting_party() OR acting_role() = 'SYSTEM');
CREATE POLICY write_platform ON incumbency FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
