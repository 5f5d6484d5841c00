-- A calendar is a weekly pattern of one opening window a day, less closures. owner_id null: a common pattern.
CREATE TABLE calendar (
    id       uuid PRIMARY KEY,
    owner_id uuid,
    name_zh  text NOT NULL,
    name_en  text NOT NULL,
    days     int NOT NULL CHECK (days BETWEEN 1 AND 127), -- bit 0 Monday … bit 6 Sunday
    opens    time NOT NULL,                               -- Asia/Shanghai
    hours    numeric(4, 2) NOT NULL CHECK (hours > 0 AND hours <= 24) -- may run past midnight
);
-- Closures: of one calendar (owner's days off), of one resource (breakdown), or of all (both null: spring stop, public holidays).
CREATE TABLE closure (
    id          uuid PRIMARY KEY,
    owner_id    uuid,
    calendar_id uuid REFERENCES calendar ON DELETE CASCADE,
    resource_id uuid,
    unit        int CHECK (unit >= 1),                    -- of the resource; null: all its units
    during      tstzrange NOT NULL CHECK (NOT isempty(during)),
    reason      text NOT NULL                             -- HOLIDAY, SPRING_STOP, DAY_OFF, BREAKDOWN, MAINTENANCE
);
CREATE INDEX ON closure (calendar_id);
CREATE INDEX ON closure (resource_id);
CREATE INDEX ON closure USING gist (during);

-- k identical units of one kind at one site.
CREATE TABLE resource (
    id          uuid PRIMARY KEY,
    owner_id    uuid NOT NULL,
    site_id     uuid NOT NULL,
    city_id     uuid NOT NULL,
    kind_id     text NOT NULL,
    name_zh     text NOT NULL,
    name_en     text NOT NULL,
    units       int NOT NULL CHECK (units BETWEEN 1 AND 10000),
    efficiency  numeric(5, 3) NOT NULL DEFAULT 1 CHECK (efficiency > 0 AND efficiency <= 3),
    calendar_id uuid NOT NULL REFERENCES calendar,
    published   boolean NOT NULL DEFAULT true,
    active      boolean NOT NULL DEFAULT true,
    version     int NOT NULL DEFAULT 1
);
CREATE INDEX ON resource (owner_id);
CREATE INDEX ON resource (kind_id, city_id) WHERE active;

-- One unit of a resource for a half-open period. The exclusion constraint is the promise that nobody is double-booked.
CREATE TABLE hold (
    id          uuid PRIMARY KEY,
    resource_id uuid NOT NULL REFERENCES resource,
    owner_id    uuid NOT NULL,                            -- the resource's owner
    unit        int NOT NULL CHECK (unit >= 1),
    during      tstzrange NOT NULL CHECK (NOT isempty(during) AND lower_inc(during) AND NOT upper_inc(during)),
    state       text NOT NULL CHECK (state IN ('TENTATIVE', 'COMMITTED')),
    deal_id     uuid,                                     -- the job it is for; null: the owner's own work
    expires_at  timestamptz,                              -- tentative holds only
    EXCLUDE USING gist (resource_id WITH =, unit WITH =, during WITH &&)
);
CREATE INDEX ON hold (deal_id);
CREATE INDEX ON hold (owner_id);
CREATE INDEX ON hold (expires_at) WHERE state = 'TENTATIVE';

GRANT SELECT, INSERT, UPDATE, DELETE ON calendar, closure, resource, hold TO cooperage_app;
GRANT SELECT ON calendar, closure, resource, hold TO cooperage_engine;

ALTER TABLE calendar ENABLE ROW LEVEL SECURITY;
CREATE POLICY engine_reads ON calendar FOR SELECT TO cooperage_engine USING (true);
CREATE POLICY read_common_or_own ON calendar FOR SELECT TO cooperage_app
    USING (owner_id IS NULL OR owner_id = acting_party() OR acting_role() IN ('OPS', 'SYSTEM'));
CREATE POLICY write_own ON calendar FOR ALL TO cooperage_app
    USING (owner_id = acting_party() OR acting_role() = 'SYSTEM')
    WITH CHECK (owner_id = acting_party() OR acting_role() = 'SYSTEM');
ALTER TABLE closure ENABLE ROW LEVEL SECURITY;
CREATE POLICY engine_reads ON closure FOR SELECT TO cooperage_engine USING (true);
CREATE POLICY read_common_or_own ON closure FOR SELECT TO cooperage_app
    USING (owner_id IS NULL OR owner_id = acting_party() OR acting_role() IN ('OPS', 'SYSTEM'));
CREATE POLICY write_own ON closure FOR ALL TO cooperage_app
    USING (owner_id = acting_party() OR acting_role() = 'SYSTEM')
    WITH CHECK (owner_id = acting_party() OR acting_role() = 'SYSTEM');
ALTER TABLE resource ENABLE ROW LEVEL SECURITY;
CREATE POLICY engine_reads ON resource FOR SELECT TO cooperage_engine USING (true);
CREATE POLICY read_published_or_own ON resource FOR SELECT TO cooperage_app
    USING (published OR owner_id = acting_party() OR acting_role() IN ('OPS', 'SYSTEM'));
CREATE POLICY write_own ON resource FOR ALL TO cooperage_app
    USING (owner_id = acting_party() OR acting_role() = 'SYSTEM')
    WITH CHECK (owner_id = acting_party() OR acting_role() = 'SYSTEM');
ALTER TABLE hold ENABLE ROW LEVEL SECURITY;
CREATE POLICY engine_reads ON hold FOR SELECT TO cooperage_engine USING (true);
CREATE POLICY read_own ON hold FOR SELECT TO cooperage_app
    USING (owner_id = acting_party() OR acting_role() IN ('OPS', 'SYSTEM'));
CREATE POLICY write_own_work ON hold FOR ALL TO cooperage_app       -- an owner blocks time for its own work; deals are held by the platform
    USING ((owner_id = acting_party() AND deal_id IS NULL) OR acting_role() = 'SYSTEM')
    WITH CHECK ((owner_id = acting_party() AND deal_id IS NULL) OR acting_role() = 'SYSTEM');
