-- Work is stopped by order of the authorities, or kept up by the weather. Public: whoever it concerns must know.
CREATE TABLE official_stop (
    id          uuid PRIMARY KEY,                     -- also the disturbance's
    declared_by uuid NOT NULL,                        -- party
    place_id    uuid NOT NULL,                        -- city, town or park
    processes   text[] NOT NULL,                      -- empty: all
    firms       uuid[] NOT NULL,                      -- parties; empty: all
    starts      timestamptz NOT NULL,
    ends        timestamptz NOT NULL CHECK (ends > starts),
    reason      text NOT NULL CHECK (reason IN ('POLLUTION', 'WEATHER', 'POWER', 'SAFETY', 'OTHER')),
    source      text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    machines    int NOT NULL,                         -- kinds of machines it closed
    makers      int NOT NULL,
    at          timestamptz NOT NULL,
    lifted_at   timestamptz
);
CREATE INDEX ON official_stop (at);
GRANT SELECT, INSERT ON official_stop TO cooperage_app;
GRANT UPDATE (lifted_at) ON official_stop TO cooperage_app;
ALTER TABLE official_stop ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON official_stop FOR SELECT TO cooperage_app USING (true);
CREATE POLICY platform_inserts ON official_stop FOR INSERT TO cooperage_app WITH CHECK (acting_role() = 'SYSTEM');
CREATE POLICY platform_lifts ON official_stop FOR UPDATE TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');

ALTER TABLE disturbance DROP CONSTRAINT disturbance_kind_check;
ALTER TABLE disturbance ADD CONSTRAINT disturbance_kind_check CHECK (kind IN ('BREAKDOWN', 'MATERIAL_LATE', 'RUSH', 'STOP'));
ALTER TABLE change_proposal DROP CONSTRAINT change_proposal_cause_check;
ALTER TABLE change_proposal ADD CONSTRAINT change_proposal_cause_check CHECK (cause IN
    ('DECLINED', 'LAPSED', 'COUNTERED', 'SLOT_TAKEN', 'BREAKDOWN', 'MATERIAL_LATE', 'RUSH', 'SHORTFALL', 'MOVED', 'STOP'));
ALTER TABLE scenario DROP CONSTRAINT scenario_origin_check;
ALTER TABLE scenario ADD CONSTRAINT scenario_origin_check CHECK (origin IN
    ('OPERATOR', 'NIGHT', 'BREAKDOWN', 'MATERIAL_LATE', 'RUSH', 'LAPSED', 'SHORTFALL', 'STOP'));
-- How often a run was begun: one that kills its server again and again must end some time.
ALTER TABLE scenario ADD COLUMN begun int NOT NULL DEFAULT 0;
