-- What a provider offers to do for others. Drafts are the provider's; what was published once stays readable, because
-- orders go back to it, but only published offers are listed.
CREATE TABLE service_offer (
    id           uuid PRIMARY KEY,
    provider_id  uuid NOT NULL,
    provider_zh  text NOT NULL,                       -- its name, searched for
    provider_en  text NOT NULL,
    city_id      uuid NOT NULL,
    lat          double precision NOT NULL,
    lon          double precision NOT NULL,
    dimension    text NOT NULL,                       -- the spine: chain.Dimension
    category     text NOT NULL,                       -- ServiceCategory
    name_zh      text NOT NULL CHECK (length(name_zh) BETWEEN 1 AND 120),
    name_en      text NOT NULL CHECK (length(name_en) <= 120),
    summary_zh   text NOT NULL CHECK (length(summary_zh) <= 1000),
    summary_en   text NOT NULL CHECK (length(summary_en) <= 1000),
    price_model  text NOT NULL,                       -- ServicePrice.Model
    amount       numeric(14, 2) CHECK (amount >= 0),  -- yuan, VAT included; null on quote
    unit_zh      text NOT NULL,
    unit_en      text NOT NULL,
    least        numeric(12, 2) NOT NULL CHECK (least > 0), -- billed at least
    answer_hours int NOT NULL CHECK (answer_hours > 0),
    days         int NOT NULL CHECK (days > 0),       -- until delivered
    coverage     uuid[] NOT NULL DEFAULT '{}',        -- cities; empty: everywhere
    life_stages  text[] NOT NULL DEFAULT '{}',
    by_calendar  boolean NOT NULL DEFAULT false,
    approval     boolean NOT NULL DEFAULT true,       -- the provider says yes to each order first
    stage        text NOT NULL DEFAULT 'DRAFT' CHECK (stage IN ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    at           timestamptz NOT NULL,
    version      int NOT NULL DEFAULT 1,
    search       text GENERATED ALWAYS AS (lower(name_zh || ' ' || name_en || ' ' || provider_zh || ' ' || provider_en
                     || ' ' || summary_zh || ' ' || summary_en)) STORED
);
CREATE INDEX ON service_offer (provider_id);
CREATE INDEX ON service_offer (dimension, category) WHERE stage = 'PUBLISHED';
CREATE INDEX ON service_offer USING gin (search gin_trgm_ops);
-- What exactly a laboratory or a school may do: method, standard, accreditation.
CREATE TABLE service_scope (
    offer_id    uuid NOT NULL REFERENCES service_offer ON DELETE CASCADE,
    seq         int NOT NULL,
    method_zh   text NOT NULL CHECK (length(method_zh) BETWEEN 1 AND 200),
    method_en   text NOT NULL CHECK (length(method_en) <= 200),
    standard    text NOT NULL CHECK (length(standard) <= 80),
    certificate text CHECK (length(certificate) <= 80), -- such as a CMA or CNAS number
    valid_until date,
    PRIMARY KEY (offer_id, seq)
);
-- Whose calendar is asked: the rooms, machines or people it is done with.
CREATE TABLE service_resource (
    offer_id    uuid NOT NULL REFERENCES service_offer ON DELETE CASCADE,
    resource_id uuid NOT NULL,
    PRIMARY KEY (offer_id, resource_id)
);
CREATE INDEX ON service_resource (resource_id);
-- What customers say, without saying who they are; the key is that of the order, so each is rated once.
CREATE TABLE service_rating (
    order_id    uuid PRIMARY KEY,
    offer_id    uuid NOT NULL REFERENCES service_offer,
    provider_id uuid NOT NULL,
    stars       int NOT NULL CHECK (stars BETWEEN 1 AND 5),
    words       text NOT NULL CHECK (length(words) <= 1000),
    at          timestamptz NOT NULL,
    answer      text CHECK (length(answer) <= 1000),
    answered_at timestamptz
);
CREATE INDEX ON service_rating (offer_id, at DESC);
CREATE INDEX ON service_rating (provider_id, at DESC);
-- How often it was ordered and what was said, counted up by the platform; lists are sorted by it.
CREATE TABLE service_record (
    offer_id uuid PRIMARY KEY REFERENCES service_offer ON DELETE CASCADE,
    done     int NOT NULL DEFAULT 0,                  -- orders accepted
    ratings  int NOT NULL DEFAULT 0,
    stars    int NOT NULL DEFAULT 0                   -- sum
);

GRANT SELECT, INSERT, UPDATE, DELETE ON service_offer, service_scope, service_resource, service_rating, service_record
    TO cooperage_app;
ALTER TABLE service_offer ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_published_or_own ON service_offer FOR SELECT TO cooperage_app
    USING (stage <> 'DRAFT' OR provider_id = acting_party() OR acting_role() = 'SYSTEM');
CREATE POLICY write_own ON service_offer FOR ALL TO cooperage_app
    USING (provider_id = acting_party() OR acting_role() = 'SYSTEM')
    WITH CHECK (provider_id = acting_party() OR acting_role() = 'SYSTEM');
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['service_scope', 'service_resource'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format($p$CREATE POLICY read_as_offer ON %I FOR SELECT TO cooperage_app
            USING (EXISTS (SELECT 1 FROM service_offer o WHERE o.id = offer_id))$p$, t);
        EXECUTE format($p$CREATE POLICY write_own ON %1$I FOR ALL TO cooperage_app
            USING (EXISTS (SELECT 1 FROM service_offer o WHERE o.id = offer_id
                AND (o.provider_id = acting_party() OR acting_role() = 'SYSTEM')))
            WITH CHECK (EXISTS (SELECT 1 FROM service_offer o WHERE o.id = offer_id
                AND (o.provider_id = acting_party() OR acting_role() = 'SYSTEM')))$p$, t);
    END LOOP;
    FOREACH t IN ARRAY ARRAY['service_rating', 'service_record'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format($p$CREATE POLICY read_all ON %I FOR SELECT TO cooperage_app USING (true)$p$, t);
        EXECUTE format($p$CREATE POLICY write_platform ON %I FOR ALL TO cooperage_app
            USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM')$p$, t);
    END LOOP;
END $$;
