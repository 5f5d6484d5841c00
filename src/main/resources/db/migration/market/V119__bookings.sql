-- What it costs not to come to something booked. Shown before one books, so public like the offer.
CREATE TABLE booking_terms (
    offer_id    uuid PRIMARY KEY,                                     -- service_offer
    provider_id uuid NOT NULL,
    free_hours  int NOT NULL CHECK (free_hours BETWEEN 0 AND 720),    -- cancelled so long before it costs nothing
    late_share  numeric(4, 3) NOT NULL CHECK (late_share BETWEEN 0 AND 1), -- of the price, when cancelled later
    miss_share  numeric(4, 3) NOT NULL CHECK (miss_share BETWEEN 0 AND 1), -- of the price, when nobody came
    metered     boolean NOT NULL,                                     -- billed by what was used
    counted_id  uuid                                                  -- the resource one books several units of; null: one of each
);
-- Something booked: a slot of all an offer needs. What was ordered and how it goes on is in the order.
CREATE TABLE booking (
    id          uuid PRIMARY KEY,
    order_id    uuid NOT NULL UNIQUE,                                 -- service_order
    offer_id    uuid NOT NULL,
    customer_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    name_zh     text NOT NULL,
    name_en     text NOT NULL,
    resources   uuid[] NOT NULL,
    starts      timestamptz NOT NULL,
    ends        timestamptz NOT NULL CHECK (ends > starts),
    units       int NOT NULL CHECK (units >= 1),
    stage       text NOT NULL CHECK (stage IN ('REQUESTED', 'BOOKED', 'RUNNING', 'USED', 'DECLINED', 'CANCELLED', 'MISSED')),
    free_hours  int NOT NULL,                                         -- as it was shown when it was booked
    late_share  numeric(4, 3) NOT NULL,
    miss_share  numeric(4, 3) NOT NULL,
    series_id   uuid,                                                 -- booked together
    answer_by   timestamptz,                                          -- requested: silence after that is a no
    started_at  timestamptz,                                          -- metered
    used        numeric(12, 2) CHECK (used >= 0),                     -- metered: in the unit of the price
    at          timestamptz NOT NULL,
    version     int NOT NULL DEFAULT 1
);
CREATE INDEX ON booking (customer_id, starts);
CREATE INDEX ON booking (provider_id, starts);
CREATE INDEX ON booking USING gin (resources);
CREATE INDEX ON booking (answer_by) WHERE stage = 'REQUESTED';
-- Who waits for a slot that is taken.
CREATE TABLE booking_wish (
    id            uuid PRIMARY KEY,
    offer_id      uuid NOT NULL,
    customer_id   uuid NOT NULL,
    provider_id   uuid NOT NULL,
    name_zh       text NOT NULL,
    name_en       text NOT NULL,
    resources     uuid[] NOT NULL,
    starts        timestamptz NOT NULL,
    ends          timestamptz NOT NULL CHECK (ends > starts),
    units         int NOT NULL CHECK (units >= 1),
    stage         text NOT NULL CHECK (stage IN ('WAITING', 'OFFERED', 'TAKEN', 'LAPSED', 'WITHDRAWN')),
    offered_until timestamptz,
    booking_id    uuid,
    at            timestamptz NOT NULL,
    seq           bigint GENERATED ALWAYS AS IDENTITY                 -- first come, first served
);
CREATE INDEX ON booking_wish (seq) WHERE stage IN ('WAITING', 'OFFERED');
CREATE INDEX ON booking_wish (customer_id, at);
CREATE UNIQUE INDEX ON booking_wish (offer_id, customer_id, starts, ends) WHERE stage IN ('WAITING', 'OFFERED');
-- A secret address under which a calendar program reads bookings. Only the digest of the secret is kept.
CREATE TABLE calendar_link (
    id          uuid PRIMARY KEY,
    party_id    uuid NOT NULL,                                        -- whose bookings; the owner of the thing
    resource_id uuid,                                                 -- of one thing only
    digest      bytea NOT NULL UNIQUE,
    at          timestamptz NOT NULL
);
CREATE INDEX ON calendar_link (party_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON booking_terms, calendar_link TO cooperage_app;
GRANT SELECT, INSERT, UPDATE ON booking, booking_wish TO cooperage_app;
ALTER TABLE booking_terms ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON booking_terms FOR SELECT TO cooperage_app USING (true);
CREATE POLICY write_own ON booking_terms FOR ALL TO cooperage_app
    USING (provider_id = acting_party() OR acting_role() = 'SYSTEM')
    WITH CHECK (provider_id = acting_party() OR acting_role() = 'SYSTEM');
ALTER TABLE calendar_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON calendar_link FOR ALL TO cooperage_app
    USING (party_id = acting_party() OR acting_role() = 'SYSTEM')
    WITH CHECK (party_id = acting_party() OR acting_role() = 'SYSTEM');
-- Bookings take slots, so the platform alone writes them; both sides read them.
ALTER TABLE booking ENABLE ROW LEVEL SECURITY;
CREATE POLICY both_sides_read ON booking FOR SELECT TO cooperage_app
    USING (customer_id = acting_party() OR provider_id = acting_party() OR acting_role() = 'SYSTEM');
CREATE POLICY platform_writes ON booking FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
ALTER TABLE booking_wish ENABLE ROW LEVEL SECURITY;
CREATE POLICY both_sides_read ON booking_wish FOR SELECT TO cooperage_app
    USING (customer_id = acting_party() OR provider_id = acting_party() OR acting_role() = 'SYSTEM');
CREATE POLICY platform_writes ON booking_wish FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
