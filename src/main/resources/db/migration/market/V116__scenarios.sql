-- What-ifs of the operator: what is assumed, how far the planning is, the best found so far. Nothing in it is in force.
CREATE TABLE scenario (
    id          uuid PRIMARY KEY,
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    origin      text NOT NULL CHECK (origin IN
                    ('OPERATOR', 'NIGHT', 'BREAKDOWN', 'MATERIAL_LATE', 'RUSH', 'LAPSED', 'SHORTFALL')), -- who wanted it
    assumed     jsonb NOT NULL,                       -- what is otherwise than in truth
    stage       text NOT NULL CHECK (stage IN ('DRAFT', 'WAITING', 'RUNNING', 'STOPPING', 'DONE', 'FAILED', 'ADOPTED')),
    budget_ms   bigint NOT NULL,
    searched_ms bigint NOT NULL DEFAULT 0,            -- over all restarts
    rounds      int NOT NULL DEFAULT 0,
    best        jsonb,                                -- floor.Effect of the best plan so far
    stopped     text,                                 -- why the search ended
    note        text NOT NULL DEFAULT '',
    created_at  timestamptz NOT NULL,
    beat_at     timestamptz NOT NULL,                 -- last sign of life of whoever plans it
    version     int NOT NULL DEFAULT 1
);
CREATE INDEX ON scenario (created_at) WHERE stage IN ('WAITING', 'RUNNING', 'STOPPING');
GRANT SELECT, INSERT, UPDATE, DELETE ON scenario TO cooperage_app;
ALTER TABLE scenario ENABLE ROW LEVEL SECURITY;
CREATE POLICY operator_only ON scenario FOR ALL TO cooperage_app
    USING (acting_role() IN ('OPS', 'SYSTEM')) WITH CHECK (acting_role() IN ('OPS', 'SYSTEM'));
