-- Open and booked hours per process, city, week and firm; made anew by Loads.refresh from availability.
-- A firm reads its own line; whatever leaves the firms passes disclosure control first.
CREATE TABLE load_week (
    process_id text NOT NULL,
    city_id    uuid NOT NULL,
    week       date NOT NULL,                         -- Monday, Asia/Shanghai
    owner_id   uuid NOT NULL,
    open_hours numeric(12, 1) NOT NULL,               -- unit-hours inside calendars
    held_hours numeric(12, 1) NOT NULL,               -- of them held, tentatively or for good
    PRIMARY KEY (week, process_id, city_id, owner_id)
);
CREATE TABLE load_refresh (
    at timestamptz NOT NULL
);
GRANT SELECT, INSERT, DELETE ON load_week, load_refresh TO cooperage_app;
GRANT SELECT ON load_week, load_refresh TO cooperage_engine;
ALTER TABLE load_week ENABLE ROW LEVEL SECURITY;
CREATE POLICY engine_reads ON load_week FOR SELECT TO cooperage_engine USING (true);
CREATE POLICY read_own ON load_week FOR SELECT TO cooperage_app
    USING (owner_id = acting_party() OR acting_role() IN ('OPS', 'SYSTEM'));
CREATE POLICY write_platform ON load_week FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
ALTER TABLE load_refresh ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON load_refresh FOR SELECT USING (true);
CREATE POLICY write_platform ON load_refresh FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
