-- What was told of the six resource elements in a month: made once and kept as it was told, so that no difference of
-- two looks tells about few firms. Disclosure control comes before, so everybody may read it.
CREATE TABLE element_month (
    month       date PRIMARY KEY,
    told        jsonb NOT NULL,                        -- element.ElementMonth
    formula_id  text NOT NULL,
    inputs_hash text NOT NULL,                         -- SHA-256 of what was told, first 16 digits
    as_of       timestamptz NOT NULL
);
GRANT SELECT, INSERT ON element_month TO cooperage_app;
ALTER TABLE element_month ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON element_month FOR SELECT USING (true);
CREATE POLICY write_platform ON element_month FOR INSERT TO cooperage_app WITH CHECK (acting_role() = 'SYSTEM');
