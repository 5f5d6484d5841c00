-- Investment: firms a county or a park would like to have, and how far it is with each. A park sees its own, the
-- county all of its city; nobody else sees anything, but an invited party its data room.
CREATE FUNCTION acting_city() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT city_id FROM party WHERE id = nullif(current_setting('cooperage.party', true), '')::uuid $$;
CREATE TABLE prospect (
    id             uuid PRIMARY KEY,
    owner_id       uuid NOT NULL,                    -- party that keeps it
    city_id        uuid NOT NULL,                    -- of the owner
    name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    origin         text NOT NULL CHECK (length(origin) <= 80),
    industry       text NOT NULL,                    -- GB/T 4754-2017 class
    link_id        text NOT NULL,                    -- of the chain it would fill
    catalogue      text NOT NULL CHECK (catalogue IN ('ENCOURAGED', 'PERMITTED', 'RESTRICTED', 'ELIMINATED')),
    anchor         text NOT NULL DEFAULT '' CHECK (length(anchor) <= 120),
    revenue_wan    numeric(14, 2) NOT NULL CHECK (revenue_wan >= 0),   -- 万元 a year
    growth         numeric(6, 4) NOT NULL,           -- of revenue, a year
    local_share    numeric(5, 4) NOT NULL CHECK (local_share BETWEEN 0 AND 1), -- of its output that local firms would buy
    relatives      int NOT NULL CHECK (relatives >= 0),                -- moves with its suppliers or group before
    output_wan_mu  numeric(12, 2) NOT NULL CHECK (output_wan_mu >= 0), -- 万元 a mu and year
    rnd_share      numeric(5, 4) NOT NULL CHECK (rnd_share BETWEEN 0 AND 1),
    energy_tce_wan numeric(10, 4) NOT NULL CHECK (energy_tce_wan >= 0), -- t of standard coal for 万元 of output
    risk           numeric(5, 4) NOT NULL CHECK (risk BETWEEN 0 AND 1),
    signals        int NOT NULL CHECK (signals >= 0),                  -- hiring, new orders, land searches in a year
    distance_km    int NOT NULL CHECK (distance_km >= 0),
    area_m2        int NOT NULL CHECK (area_m2 >= 0),
    power_kw       int NOT NULL CHECK (power_kw >= 0),
    water_t_day    int NOT NULL CHECK (water_t_day >= 0),
    discharge_t_day int NOT NULL CHECK (discharge_t_day >= 0),
    jobs           int NOT NULL CHECK (jobs >= 0),
    invest_wan     numeric(14, 2) NOT NULL CHECK (invest_wan >= 0),
    source         text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    updated_at     timestamptz NOT NULL,
    version        int NOT NULL DEFAULT 1,
    UNIQUE (owner_id, name)
);
CREATE INDEX ON prospect (city_id, link_id);
CREATE TABLE investment_lead (
    id            uuid PRIMARY KEY,
    prospect_id   uuid NOT NULL REFERENCES prospect,
    owner_id      uuid NOT NULL,
    city_id       uuid NOT NULL,
    stage         text NOT NULL,                     -- LeadStage; its table of moves is beside the enum
    before        text,                              -- where a parked one goes on
    stage_at      timestamptz NOT NULL,
    opened_at     timestamptz NOT NULL,
    in_charge     text NOT NULL DEFAULT '' CHECK (length(in_charge) <= 60),
    next_step     text NOT NULL DEFAULT '' CHECK (length(next_step) <= 200),
    next_at       timestamptz,
    lost_reason   text,
    parked_until  date,
    unit_id       uuid,                              -- park_unit looked at
    promised_wan  numeric(14, 2) NOT NULL DEFAULT 0 CHECK (promised_wan >= 0),
    arrived_wan   numeric(14, 2) NOT NULL DEFAULT 0 CHECK (arrived_wan >= 0),
    promised_jobs int NOT NULL DEFAULT 0 CHECK (promised_jobs >= 0),
    actual_jobs   int NOT NULL DEFAULT 0 CHECK (actual_jobs >= 0),
    version       int NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX one_open_lead ON investment_lead (prospect_id) WHERE stage <> 'LOST';
CREATE INDEX ON investment_lead (owner_id, stage);
CREATE INDEX ON investment_lead (city_id, stage);
CREATE TABLE lead_move (
    id        uuid PRIMARY KEY,
    lead_id   uuid NOT NULL REFERENCES investment_lead,
    owner_id  uuid NOT NULL,
    city_id   uuid NOT NULL,
    from_stage text NOT NULL,
    to_stage  text NOT NULL,
    days      numeric(10, 2) NOT NULL,               -- spent in the stage it left
    note      text NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
    person_id uuid,
    at        timestamptz NOT NULL
);
CREATE INDEX ON lead_move (lead_id, at);
CREATE TABLE lead_document (
    id         uuid PRIMARY KEY,
    lead_id    uuid NOT NULL REFERENCES investment_lead,
    owner_id   uuid NOT NULL,
    city_id    uuid NOT NULL,
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    media_type text NOT NULL,
    content    bytea NOT NULL CHECK (length(content) <= 5242880),
    in_room    boolean NOT NULL DEFAULT false,
    added_at   timestamptz NOT NULL
);
CREATE INDEX ON lead_document (lead_id);
-- What an invited party may look into, until it expires or is taken back.
CREATE TABLE data_room (
    id         uuid PRIMARY KEY,
    lead_id    uuid NOT NULL REFERENCES investment_lead,
    owner_id   uuid NOT NULL,
    city_id    uuid NOT NULL,
    guest_id   uuid NOT NULL,                        -- party
    guest_zh   text NOT NULL,
    guest_en   text NOT NULL,
    title      text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
    opened_at  timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE INDEX ON data_room (guest_id);
CREATE INDEX ON data_room (lead_id);
CREATE TABLE room_access (
    id        uuid PRIMARY KEY,
    room_id   uuid NOT NULL REFERENCES data_room,
    owner_id  uuid NOT NULL,
    city_id   uuid NOT NULL,
    guest_id  uuid NOT NULL,
    person_id uuid,
    what      text NOT NULL,                         -- name of the document, empty for the room itself
    at        timestamptz NOT NULL
);
CREATE INDEX ON room_access (room_id, at);
-- Space that can be let: vacant units are public, tenants are not.
CREATE TABLE park_unit (
    id              uuid PRIMARY KEY,
    owner_id        uuid NOT NULL,                   -- park
    city_id         uuid NOT NULL,
    code            text NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    building        text NOT NULL CHECK (length(building) <= 80),
    floor           int NOT NULL,
    area_m2         int NOT NULL CHECK (area_m2 > 0),
    height_m        numeric(5, 2) NOT NULL CHECK (height_m > 0),
    load_kg_m2      int NOT NULL CHECK (load_kg_m2 >= 0),
    power_kw        int NOT NULL CHECK (power_kw >= 0),
    water_t_day     int NOT NULL CHECK (water_t_day >= 0),
    drainage_t_day  int NOT NULL CHECK (drainage_t_day >= 0),
    fire_class      text NOT NULL CHECK (fire_class IN ('A', 'B', 'C', 'D', 'E')), -- GB 50016, 甲乙丙丁戊
    industries      text[] NOT NULL DEFAULT '{}',    -- beginnings of GB/T 4754 classes; empty: all
    labour          int NOT NULL CHECK (labour >= 0), -- people of working age within half an hour
    price_yuan      numeric(10, 2) NOT NULL CHECK (price_yuan >= 0), -- a m² and month
    state           text NOT NULL CHECK (state IN ('VACANT', 'RESERVED', 'LEASED', 'FITOUT', 'MAINTENANCE')),
    tenant          text NOT NULL DEFAULT '' CHECK (length(tenant) <= 120),
    tenant_industry text NOT NULL DEFAULT '',
    version         int NOT NULL DEFAULT 1,
    UNIQUE (owner_id, code)
);
CREATE INDEX ON park_unit (city_id, state);
CREATE TABLE park_theme (
    owner_id   uuid PRIMARY KEY,                     -- park
    city_id    uuid NOT NULL,
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    industries text[] NOT NULL,                      -- beginnings of GB/T 4754 classes
    least      numeric(5, 4) NOT NULL CHECK (least BETWEEN 0 AND 1) -- share of the leased area
);

GRANT SELECT, INSERT, UPDATE, DELETE ON prospect, investment_lead, lead_move, lead_document, data_room, room_access,
    park_unit, park_theme TO cooperage_app;
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['prospect', 'investment_lead', 'lead_move', 'lead_document', 'data_room', 'room_access', 'park_unit', 'park_theme'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format($p$CREATE POLICY own_or_county ON %I FOR ALL TO cooperage_app
            USING ((acting_role() IN ('PARK', 'GOV') AND owner_id = acting_party())
                OR (acting_role() = 'GOV' AND city_id = (SELECT acting_city())) OR acting_role() = 'SYSTEM')
            WITH CHECK ((acting_role() IN ('PARK', 'GOV') AND owner_id = acting_party())
                OR (acting_role() = 'GOV' AND city_id = (SELECT acting_city())) OR acting_role() = 'SYSTEM')$p$, t);
    END LOOP;
END $$;
CREATE POLICY read_vacant ON park_unit FOR SELECT TO cooperage_app USING (state = 'VACANT');
CREATE POLICY guest_reads ON data_room FOR SELECT TO cooperage_app
    USING (guest_id = acting_party() AND revoked_at IS NULL AND expires_at > business_now());
CREATE POLICY guest_reads ON lead_document FOR SELECT TO cooperage_app
    USING (in_room AND EXISTS (SELECT 1 FROM data_room r WHERE r.lead_id = lead_document.lead_id
        AND r.guest_id = acting_party() AND r.revoked_at IS NULL AND r.expires_at > business_now()));
CREATE POLICY guest_is_logged ON room_access FOR INSERT TO cooperage_app
    WITH CHECK (guest_id = acting_party() AND EXISTS (SELECT 1 FROM data_room r WHERE r.id = room_id
        AND r.guest_id = acting_party() AND r.owner_id = room_access.owner_id AND r.city_id = room_access.city_id));
