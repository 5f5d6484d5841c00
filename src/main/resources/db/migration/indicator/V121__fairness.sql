-- Booked hours of each firm and month beside its target by capacity and performance; made anew by Fairness.refresh.
CREATE TABLE fair_month (
    month        date NOT NULL,                       -- its first day, Asia/Shanghai
    owner_id     uuid NOT NULL,
    open_hours   numeric(12, 1) NOT NULL,
    held_hours   numeric(12, 1) NOT NULL,
    target_hours numeric(12, 1) NOT NULL,
    performance  numeric(4, 2) NOT NULL,              -- 0.5–1.2
    PRIMARY KEY (month, owner_id)
);
CREATE INDEX ON fair_month (owner_id);
GRANT SELECT, INSERT, DELETE ON fair_month TO cooperage_app;
GRANT SELECT ON fair_month TO cooperage_engine;
ALTER TABLE fair_month ENABLE ROW LEVEL SECURITY;
CREATE POLICY engine_reads ON fair_month FOR SELECT TO cooperage_engine USING (true);
CREATE POLICY read_own ON fair_month FOR SELECT TO cooperage_app
    USING (owner_id = acting_party() OR acting_role() = 'SYSTEM');
CREATE POLICY write_platform ON fair_month FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
