-- Whole months of the platform's own series as the catalogue told them; kept once and then left as they are. Disclosure
-- control comes before, so everybody may read them.
CREATE TABLE monitor_month (
    series      text NOT NULL,                         -- monitor.PlatformSeries
    month       date NOT NULL,                         -- its first day, Asia/Shanghai
    value       double precision,                      -- null: withheld
    formula_id  text NOT NULL,
    inputs_hash text NOT NULL,                         -- SHA-256 of the figures it was made of, first 16 digits
    as_of       timestamptz NOT NULL,
    PRIMARY KEY (series, month)
);
-- What the statistics office published, in the unit of the series. A correction is another revision; nothing is
-- overwritten. Public as statistics are.
CREATE TABLE official_value (
    series    text NOT NULL,                           -- monitor.OfficialSeries
    month     date NOT NULL CHECK (extract(day FROM month) = 1),
    revision  int NOT NULL CHECK (revision > 0),
    value     double precision NOT NULL CHECK (value >= 0),
    source    text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    party_id  uuid NOT NULL,                           -- who entered it
    person_id uuid,
    at        timestamptz NOT NULL,
    PRIMARY KEY (series, month, revision)
);
-- Estimates as they were told, each with what it was made of.
CREATE TABLE monitor_nowcast (
    series      text NOT NULL,
    month       date NOT NULL,
    inputs_hash text NOT NULL,                         -- SHA-256 of all months of both sides, first 16 digits
    method      text NOT NULL,                         -- nowcast.Nowcast.Method
    value       double precision NOT NULL,
    low         double precision NOT NULL,             -- of the 80 % interval
    high        double precision NOT NULL,
    formula_id  text NOT NULL,
    as_of       timestamptz NOT NULL,
    PRIMARY KEY (series, month, inputs_hash)
);
GRANT SELECT, INSERT ON monitor_month, official_value, monitor_nowcast TO cooperage_app;
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['monitor_month', 'official_value', 'monitor_nowcast'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY read_all ON %I FOR SELECT USING (true)', t);
        EXECUTE format($p$CREATE POLICY write_platform ON %I FOR INSERT TO cooperage_app
            WITH CHECK (acting_role() = 'SYSTEM')$p$, t);
    END LOOP;
END $$;
CREATE POLICY write_officials ON official_value FOR INSERT TO cooperage_app
    WITH CHECK (acting_role() IN ('GOV', 'ASC') AND party_id = acting_party());
