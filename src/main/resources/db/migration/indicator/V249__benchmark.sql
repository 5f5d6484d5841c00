-- What cities, towns and parks state of themselves or yearbooks print of them, so that each can be seen beside the
-- others of its kind. A correction is another revision; nothing is overwritten. Public as yearbooks are.
CREATE TABLE peer_value (
    kind      text NOT NULL CHECK (kind IN ('CITY', 'TOWN', 'PARK')),
    peer      text NOT NULL CHECK (length(peer) BETWEEN 1 AND 120), -- code of a place of the platform, or a name
    measure   text NOT NULL,                           -- benchmark.PeerMeasure
    year      int NOT NULL CHECK (year BETWEEN 2000 AND 2200),
    revision  int NOT NULL CHECK (revision > 0),
    value     double precision NOT NULL CHECK (value >= 0),
    source    text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    party_id  uuid NOT NULL,                           -- who entered it
    person_id uuid,
    at        timestamptz NOT NULL,
    PRIMARY KEY (kind, peer, measure, year, revision)
);
GRANT SELECT, INSERT ON peer_value TO cooperage_app;
ALTER TABLE peer_value ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON peer_value FOR SELECT USING (true);
CREATE POLICY write_officials ON peer_value FOR INSERT TO cooperage_app
    WITH CHECK (acting_role() IN ('GOV', 'ASC', 'PARK') AND party_id = acting_party());
