-- Orders the operator expects: counted in the coming weeks, seen by nobody else, promised to nobody.
CREATE TABLE expected_order (
    id         uuid PRIMARY KEY,
    product_id uuid NOT NULL,
    quantity   numeric(14, 3) NOT NULL CHECK (quantity > 0),
    due        timestamptz NOT NULL,
    note       text NOT NULL DEFAULT '' CHECK (length(note) <= 200)
);
CREATE INDEX ON expected_order (due);
GRANT SELECT, INSERT, DELETE ON expected_order TO cooperage_app;
ALTER TABLE expected_order ENABLE ROW LEVEL SECURITY;
CREATE POLICY operator_only ON expected_order FOR ALL TO cooperage_app
    USING (acting_role() IN ('OPS', 'SYSTEM')) WITH CHECK (acting_role() IN ('OPS', 'SYSTEM'));
