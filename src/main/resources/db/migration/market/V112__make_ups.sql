-- Which job of a plan makes good what which job lacked at its inspection: when its maker is lost, all of it is planned anew.
CREATE TABLE make_up (
    job_key    uuid PRIMARY KEY,                      -- key of the job in the plan
    order_id   uuid NOT NULL REFERENCES dispatch,
    buyer_id   uuid NOT NULL,
    lacking_id uuid NOT NULL                          -- deal: the job that was short
);
CREATE INDEX ON make_up (order_id);
CREATE INDEX ON make_up (lacking_id);
GRANT SELECT, INSERT, DELETE ON make_up TO cooperage_app;
ALTER TABLE make_up ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON make_up FOR ALL TO cooperage_app
    USING (buyer_id = acting_party() OR acting_role() = 'SYSTEM')
    WITH CHECK (buyer_id = acting_party() OR acting_role() = 'SYSTEM');
