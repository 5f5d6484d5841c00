-- What firms did to lift a stave or a hoop, and what came of it.

ALTER TABLE barrel_score ADD COLUMN seen_at timestamptz;   -- the newest evidence behind the score

-- Sure scores once a month, to compare how firms went on. Written by the platform; read for sums over many firms only.
CREATE TABLE barrel_history (
    party_id  uuid NOT NULL,
    dimension text NOT NULL,
    month     date NOT NULL,                          -- its first day, Asia/Shanghai
    score     double precision NOT NULL,
    link      text NOT NULL,
    size      text NOT NULL,
    seen_at   timestamptz NOT NULL,
    PRIMARY KEY (month, dimension, party_id)
);

CREATE TABLE barrel_remedy (
    id         uuid PRIMARY KEY,
    party_id   uuid NOT NULL,
    service_id text NOT NULL,                         -- of barrel_service
    name_zh    text NOT NULL,
    name_en    text NOT NULL,
    source     text NOT NULL CHECK (source IN ('OWNER', 'ORDER')),
    taken_on   date NOT NULL,
    ended_on   date,
    told       int NOT NULL DEFAULT 0                 -- months after which the firm was last asked to look again
);
CREATE INDEX ON barrel_remedy (party_id, taken_on DESC);
CREATE INDEX ON barrel_remedy (service_id, taken_on);
CREATE UNIQUE INDEX barrel_remedy_running ON barrel_remedy (party_id, service_id) WHERE ended_on IS NULL;

-- Where the firm stood when it began, in the dimensions the service is for.
CREATE TABLE barrel_remedy_score (
    remedy_id uuid NOT NULL REFERENCES barrel_remedy,
    party_id  uuid NOT NULL,
    dimension text NOT NULL,
    score     double precision NOT NULL,
    PRIMARY KEY (remedy_id, dimension)
);

-- What each service did, over at least twenty pairs of firms; made anew by the platform.
CREATE TABLE barrel_lift (
    service_id text NOT NULL,
    dimension  text NOT NULL,
    months     int NOT NULL,                          -- after how many
    points     double precision NOT NULL,             -- median of the differences
    lower      double precision NOT NULL,             -- 95 % interval
    upper      double precision NOT NULL,
    pairs      int NOT NULL CHECK (pairs >= 20),
    unmatched  int NOT NULL,
    naive      double precision NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (service_id, dimension, months)
);

GRANT SELECT, INSERT, DELETE ON barrel_history, barrel_lift TO cooperage_app;
GRANT SELECT, INSERT ON barrel_remedy, barrel_remedy_score TO cooperage_app;
GRANT UPDATE (ended_on, told) ON barrel_remedy TO cooperage_app;
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['barrel_remedy', 'barrel_remedy_score'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format($p$CREATE POLICY own ON %I FOR ALL TO cooperage_app
            USING (party_id = acting_party() OR acting_role() = 'SYSTEM')
            WITH CHECK (party_id = acting_party() OR acting_role() = 'SYSTEM')$p$, t);
    END LOOP;
END $$;
ALTER TABLE barrel_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_own ON barrel_history FOR SELECT TO cooperage_app
    USING (party_id = acting_party() OR acting_role() = 'SYSTEM');
CREATE POLICY write_platform ON barrel_history FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
ALTER TABLE barrel_lift ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON barrel_lift FOR SELECT USING (true);
CREATE POLICY write_platform ON barrel_lift FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
