-- One tree of places: cloud > city > town or park. Public: a place belongs to nobody.
CREATE TABLE place (
    id        uuid PRIMARY KEY,
    kind      text NOT NULL CHECK (kind IN ('CLOUD', 'CITY', 'TOWN', 'PARK')),
    parent_id uuid REFERENCES place,
    city_id   uuid REFERENCES place,               -- the city node a town or park belongs to; a city names itself
    code      text NOT NULL UNIQUE,                -- GB/T 2260 (6 or 9 digits), or a slug for the cloud and parks
    name_zh   text NOT NULL,
    name_en   text NOT NULL,
    lat       double precision NOT NULL,
    lon       double precision NOT NULL
);

-- Where a party works. The point is public (the map, the transport); the address is a contact of its party.
CREATE TABLE site (
    id       uuid PRIMARY KEY,
    owner_id uuid NOT NULL,                        -- party
    place_id uuid NOT NULL REFERENCES place,
    city_id  uuid NOT NULL REFERENCES place,
    name_zh  text NOT NULL,
    name_en  text NOT NULL,
    lat      double precision NOT NULL,
    lon      double precision NOT NULL,
    version  int NOT NULL DEFAULT 1
);
CREATE INDEX ON site (owner_id);
CREATE INDEX ON site (city_id);

GRANT SELECT ON place TO cooperage_app, cooperage_engine;
GRANT INSERT, UPDATE ON place TO cooperage_app;
GRANT SELECT ON site TO cooperage_app, cooperage_engine;
GRANT INSERT, UPDATE, DELETE ON site TO cooperage_app;

ALTER TABLE place ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON place FOR SELECT USING (true);
CREATE POLICY write_operator ON place FOR ALL TO cooperage_app
    USING (acting_role() IN ('OPS', 'SYSTEM')) WITH CHECK (acting_role() IN ('OPS', 'SYSTEM'));

ALTER TABLE site ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON site FOR SELECT USING (true);
CREATE POLICY write_own ON site FOR ALL TO cooperage_app
    USING (owner_id = acting_party() OR acting_role() = 'SYSTEM')
    WITH CHECK (owner_id = acting_party() OR acting_role() = 'SYSTEM');
