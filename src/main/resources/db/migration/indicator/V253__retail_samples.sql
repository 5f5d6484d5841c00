-- What users pay for a product, as government or association found out and states in public. A newer statement stands
-- beside the older ones; none is changed.
CREATE TABLE retail_sample (
    id         uuid PRIMARY KEY,
    product_id uuid NOT NULL,
    price      numeric(14, 2) NOT NULL CHECK (price > 0), -- yuan a unit, median, as on the tag: tax included
    prices     int NOT NULL CHECK (prices BETWEEN 1 AND 1000000), -- how many were looked at
    source     text NOT NULL CHECK (length(source) BETWEEN 1 AND 400),
    year       int NOT NULL CHECK (year BETWEEN 1990 AND 2200), -- they are of
    party_id   uuid NOT NULL,                          -- who states it
    at         timestamptz NOT NULL
);
CREATE INDEX ON retail_sample (product_id, year DESC, at DESC);
GRANT SELECT, INSERT ON retail_sample TO cooperage_app;
ALTER TABLE retail_sample ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON retail_sample FOR SELECT USING (true);
CREATE POLICY state_own ON retail_sample FOR INSERT TO cooperage_app
    WITH CHECK (acting_role() = 'SYSTEM' OR (acting_role() IN ('GOV', 'ASC') AND party_id = acting_party()));
