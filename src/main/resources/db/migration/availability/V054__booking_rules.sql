-- By which rules a resource can be booked by others; without a row it cannot. Public like the resource itself.
CREATE TABLE booking_rule (
    resource_id    uuid PRIMARY KEY REFERENCES resource ON DELETE CASCADE,
    owner_id       uuid NOT NULL,                                        -- the resource's
    grid_minutes   int NOT NULL CHECK (grid_minutes BETWEEN 5 AND 1440 AND 1440 % grid_minutes = 0),
    least_minutes  int NOT NULL CHECK (least_minutes >= 5),
    most_minutes   int NOT NULL CHECK (most_minutes <= 44640 AND most_minutes >= least_minutes),
    notice_minutes int NOT NULL CHECK (notice_minutes BETWEEN 0 AND 129600),  -- at least so long before it begins
    ahead_days     int NOT NULL CHECK (ahead_days BETWEEN 1 AND 730),         -- at most so far ahead
    before_minutes int NOT NULL CHECK (before_minutes BETWEEN 0 AND 1440),    -- to set up
    after_minutes  int NOT NULL CHECK (after_minutes BETWEEN 0 AND 1440)      -- to clean
);
CREATE INDEX ON booking_rule (owner_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON booking_rule TO cooperage_app;
GRANT SELECT ON booking_rule TO cooperage_engine;
ALTER TABLE booking_rule ENABLE ROW LEVEL SECURITY;
CREATE POLICY engine_reads ON booking_rule FOR SELECT TO cooperage_engine USING (true);
CREATE POLICY read_like_the_resource ON booking_rule FOR SELECT TO cooperage_app
    USING (owner_id = acting_party() OR acting_role() IN ('OPS', 'SYSTEM')
           OR EXISTS (SELECT 1 FROM resource r WHERE r.id = resource_id AND r.published));
CREATE POLICY write_own ON booking_rule FOR ALL TO cooperage_app
    USING (owner_id = acting_party() OR acting_role() = 'SYSTEM')
    WITH CHECK (acting_role() = 'SYSTEM' OR (owner_id = acting_party()
                AND EXISTS (SELECT 1 FROM resource r WHERE r.id = resource_id AND r.owner_id = acting_party())));
-- What is taken these days, over thousands of things: by time, not thing by thing.
CREATE INDEX hold_during ON hold USING gist (during);
