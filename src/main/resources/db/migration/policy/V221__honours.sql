-- Titles and honours of a cluster and its firms. Public once somebody else than who entered it has confirmed it.
CREATE TABLE honour (
    id         uuid PRIMARY KEY,
    city_id    uuid NOT NULL,                         -- the cluster's county or city
    holder_id  uuid,                                  -- party; null: the cluster itself
    kind       text NOT NULL CHECK (kind IN ('REGIONAL_BRAND', 'WELL_KNOWN_TRADEMARK', 'PROVINCIAL_BRAND',
                   'GEOGRAPHICAL_INDICATION', 'CHAMPION', 'TITLE')),
    title      text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
    title_en   text NOT NULL CHECK (length(title_en) BETWEEN 1 AND 120),
    issuer     text NOT NULL CHECK (length(issuer) BETWEEN 1 AND 120),
    document   text NOT NULL CHECK (length(document) BETWEEN 1 AND 200),
    since      date NOT NULL,
    until      date CHECK (until > since),            -- half-open; null: without end
    entered_by uuid NOT NULL,                         -- party
    entered_at timestamptz NOT NULL,
    stage      text NOT NULL DEFAULT 'ENTERED' CHECK (stage IN ('ENTERED', 'CONFIRMED', 'REFUSED')),
    decided_by uuid CHECK (decided_by <> entered_by),
    decided_at timestamptz,
    reason     text CHECK (length(reason) BETWEEN 1 AND 300)
);
CREATE INDEX ON honour (city_id, kind, stage);
CREATE INDEX ON honour (holder_id);
GRANT SELECT, INSERT ON honour TO cooperage_app;
GRANT UPDATE (stage, decided_by, decided_at, reason) ON honour TO cooperage_app;
ALTER TABLE honour ENABLE ROW LEVEL SECURITY;
CREATE POLICY confirmed_or_own ON honour FOR SELECT TO cooperage_app
    USING (stage = 'CONFIRMED' OR acting_role() = 'SYSTEM' OR entered_by = acting_party() OR holder_id = acting_party()
        OR acting_role() IN ('GOV', 'ASC') AND city_id = (SELECT p.city_id FROM party p WHERE p.id = acting_party()));
-- A firm enters its own, government and association those of their city.
CREATE POLICY holder_or_city_enters ON honour FOR INSERT TO cooperage_app
    WITH CHECK (acting_role() = 'SYSTEM' OR stage = 'ENTERED' AND entered_by = acting_party()
        AND (holder_id = acting_party() OR acting_role() IN ('GOV', 'ASC'))
        AND city_id = (SELECT p.city_id FROM party p WHERE p.id = acting_party()));
-- Somebody else decides.
CREATE POLICY city_decides ON honour FOR UPDATE TO cooperage_app
    USING (acting_role() = 'SYSTEM' OR stage = 'ENTERED' AND entered_by <> acting_party()
        AND acting_role() IN ('GOV', 'ASC')
        AND city_id = (SELECT p.city_id FROM party p WHERE p.id = acting_party()))
    WITH CHECK (acting_role() = 'SYSTEM' OR decided_by = acting_party());
