-- A stress test is a scenario, too: planned in the same queue, kept in the same table.
ALTER TABLE scenario DROP CONSTRAINT scenario_origin_check;
ALTER TABLE scenario ADD CONSTRAINT scenario_origin_check CHECK (origin IN
    ('OPERATOR', 'NIGHT', 'BREAKDOWN', 'MATERIAL_LATE', 'RUSH', 'LAPSED', 'SHORTFALL', 'STOP', 'STRESS'));
CREATE INDEX ON scenario (origin, created_at);
