-- Figures of the catalogue as they may be known: disclosure control comes before, so everybody may read them.
CREATE TABLE indicator_value (
    indicator    text NOT NULL,                       -- code in the catalogue
    version      int NOT NULL,                        -- of its definition
    period       date NOT NULL,                       -- first day of the month, Asia/Shanghai
    row_key      text NOT NULL,                       -- link or process; '' for the cluster
    column_key   text NOT NULL,                       -- city; '' for all together
    value        double precision,                    -- null: withheld
    contributors int,                                 -- firms behind it; null: withheld
    formula_id   text NOT NULL,
    inputs_hash  text NOT NULL,                       -- SHA-256 of what it was computed from, first 16 digits
    as_of        timestamptz NOT NULL,
    PRIMARY KEY (indicator, version, period, row_key, column_key)
);
-- Who stood behind a figure when it was last made known: a figure is held while one or two firms come or go, because
-- the difference would tell about them. Read by nobody but the platform.
CREATE TABLE indicator_basis (
    indicator  text NOT NULL,
    period     date NOT NULL,
    row_key    text NOT NULL,
    column_key text NOT NULL,
    value      double precision NOT NULL,
    firms      uuid[] NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (indicator, period, row_key, column_key)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON indicator_value, indicator_basis TO cooperage_app;
ALTER TABLE indicator_value ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON indicator_value FOR SELECT USING (true);
CREATE POLICY write_platform ON indicator_value FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
ALTER TABLE indicator_basis ENABLE ROW LEVEL SECURITY;
CREATE POLICY platform ON indicator_basis FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
