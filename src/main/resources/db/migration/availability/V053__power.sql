-- Hours of the week in which power is short in a city.
CREATE TABLE restricted_hours (
    id      uuid PRIMARY KEY,
    city_id uuid NOT NULL REFERENCES place (id),
    name_zh text NOT NULL,
    name_en text NOT NULL,
    days    int NOT NULL CHECK (days BETWEEN 1 AND 127),       -- bit 0 is Monday
    opens   time NOT NULL,
    minutes int NOT NULL CHECK (minutes BETWEEN 1 AND 1440)
);
-- What one machine of a kind draws at work. Nothing is known of a kind that is not here.
CREATE TABLE kind_power (
    kind_id   text PRIMARY KEY REFERENCES resource_kind (id),
    kilowatts numeric(8, 2) NOT NULL CHECK (kilowatts >= 0)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON restricted_hours, kind_power TO cooperage_app;
ALTER TABLE restricted_hours ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON restricted_hours FOR SELECT TO cooperage_app USING (true);
CREATE POLICY change ON restricted_hours FOR ALL TO cooperage_app
    USING (acting_role() IN ('OPS', 'SYSTEM')) WITH CHECK (acting_role() IN ('OPS', 'SYSTEM'));
ALTER TABLE kind_power ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON kind_power FOR SELECT TO cooperage_app USING (true);
CREATE POLICY change ON kind_power FOR ALL TO cooperage_app
    USING (acting_role() IN ('OPS', 'SYSTEM')) WITH CHECK (acting_role() IN ('OPS', 'SYSTEM'));
