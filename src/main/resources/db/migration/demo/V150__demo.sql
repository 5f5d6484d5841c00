-- What was generated: the same seed, size and date give the same cluster.
CREATE TABLE demo_cluster (
    seed      bigint NOT NULL,
    firms     int NOT NULL,
    starts_at timestamptz NOT NULL,
    loaded_at timestamptz
);
CREATE TABLE demo_account (                           -- "try as …": in demo mode only
    username text PRIMARY KEY,
    party_id uuid NOT NULL,
    seq      int NOT NULL,
    role     text NOT NULL,
    name_zh  text NOT NULL,
    name_en  text NOT NULL,
    story_zh text NOT NULL,                           -- one line: what one can do as this person
    story_en text NOT NULL
);
GRANT SELECT ON demo_cluster, demo_account TO cooperage_app;
ALTER TABLE demo_cluster ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON demo_cluster FOR SELECT USING (true);
ALTER TABLE demo_account ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON demo_account FOR SELECT USING (true);
