-- Project cards: what a project that wants to move here needs, and how far its permits are. A park sees its own, the
-- county all of its city, nobody else any.
CREATE TABLE project_card (
    id              uuid PRIMARY KEY,
    owner_id        uuid NOT NULL,                   -- party that keeps it
    city_id         uuid NOT NULL,                   -- of the owner
    prospect_id     uuid REFERENCES prospect,        -- firm it is of, once that is kept
    lead_id         uuid REFERENCES investment_lead, -- it led to
    name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    origin          text NOT NULL CHECK (length(origin) BETWEEN 1 AND 80),
    industry        text NOT NULL,                   -- GB/T 4754-2017 class
    link_id         text NOT NULL,                   -- of the chain it would fill
    land_mu         int CHECK (land_mu >= 0),        -- of its own to build on; NULL here and below: not known yet
    area_m2         int CHECK (area_m2 >= 0),
    power_kw        int CHECK (power_kw >= 0),
    water_t_day     int CHECK (water_t_day >= 0),
    discharge_t_day int CHECK (discharge_t_day >= 0),
    energy_tce      int CHECK (energy_tce >= 0),     -- tonnes of standard coal a year
    jobs            int CHECK (jobs >= 0),
    invest_wan      int CHECK (invest_wan >= 0),     -- 万元
    equipment       text NOT NULL DEFAULT '' CHECK (length(equipment) <= 2000),
    starts          date,
    ends            date CHECK (ends > starts),
    updated_at      timestamptz NOT NULL,
    version         int NOT NULL DEFAULT 1,
    UNIQUE (owner_id, name)
);
CREATE INDEX ON project_card (city_id);
CREATE INDEX ON project_card (prospect_id);
CREATE TABLE project_permit (
    card_id   uuid NOT NULL REFERENCES project_card,
    permit    text NOT NULL,                         -- of park/permits-1.tsv
    owner_id  uuid NOT NULL,
    city_id   uuid NOT NULL,
    state     text NOT NULL CHECK (state IN ('NOT_BEGUN', 'FILED', 'GRANTED', 'REFUSED')),
    day       date,                                  -- on which it came to that
    number    text NOT NULL DEFAULT '' CHECK (length(number) <= 80), -- of the document
    person_id uuid,
    at        timestamptz NOT NULL,
    PRIMARY KEY (card_id, permit),
    CHECK ((state = 'NOT_BEGUN') = (day IS NULL))
);

GRANT SELECT, INSERT, UPDATE, DELETE ON project_card, project_permit TO cooperage_app;
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['project_card', 'project_permit'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format($p$CREATE POLICY own_or_county ON %I FOR ALL TO cooperage_app
            USING ((acting_role() IN ('PARK', 'GOV') AND owner_id = acting_party())
                OR (acting_role() = 'GOV' AND city_id = (SELECT acting_city())) OR acting_role() = 'SYSTEM')
            WITH CHECK ((acting_role() IN ('PARK', 'GOV') AND owner_id = acting_party())
                OR (acting_role() = 'GOV' AND city_id = (SELECT acting_city())) OR acting_role() = 'SYSTEM')$p$, t);
    END LOOP;
END $$;
