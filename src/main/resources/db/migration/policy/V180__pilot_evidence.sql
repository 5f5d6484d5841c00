-- What was entered about a cluster for a pilot scheme, and on what ground. Added to, never changed.
CREATE TABLE pilot_evidence (
    id         uuid PRIMARY KEY,
    city_id    uuid NOT NULL,                         -- the cluster's county or city
    party_id   uuid NOT NULL,                         -- who entered it
    person_id  uuid,
    fact       text NOT NULL CHECK (length(fact) <= 60),
    value      text NOT NULL CHECK (length(value) BETWEEN 1 AND 200),
    year       int NOT NULL CHECK (year BETWEEN 1990 AND 2100),
    document   text NOT NULL CHECK (length(document) BETWEEN 1 AND 200),
    signer     text NOT NULL CHECK (length(signer) BETWEEN 1 AND 80),
    note       text CHECK (length(note) <= 1000),
    file_name  text CHECK (length(file_name) <= 120),
    media_type text,
    content    bytea CHECK (length(content) <= 5242880),
    sha256     text,
    at         timestamptz NOT NULL
);
CREATE INDEX ON pilot_evidence (city_id, fact, at DESC);
GRANT SELECT, INSERT ON pilot_evidence TO cooperage_app;
ALTER TABLE pilot_evidence ENABLE ROW LEVEL SECURITY;
-- The government, the association and the park of the same city work on one pack.
CREATE POLICY same_city ON pilot_evidence FOR SELECT TO cooperage_app
    USING (acting_role() = 'SYSTEM' OR acting_role() IN ('GOV', 'ASC', 'PARK')
        AND city_id = (SELECT p.city_id FROM party p WHERE p.id = acting_party()));
CREATE POLICY same_city_adds ON pilot_evidence FOR INSERT TO cooperage_app
    WITH CHECK (acting_role() = 'SYSTEM' OR acting_role() IN ('GOV', 'ASC', 'PARK') AND party_id = acting_party()
        AND city_id = (SELECT p.city_id FROM party p WHERE p.id = acting_party()));
