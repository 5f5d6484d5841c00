-- Figures for weeks and quarters beside months, and whether a figure is an older one, held.
ALTER TABLE indicator_value ADD COLUMN span text NOT NULL DEFAULT 'MONTH' CHECK (span IN ('WEEK', 'MONTH', 'QUARTER'));
ALTER TABLE indicator_value ADD COLUMN held boolean NOT NULL DEFAULT false;
ALTER TABLE indicator_value DROP CONSTRAINT indicator_value_pkey;
ALTER TABLE indicator_value ADD PRIMARY KEY (indicator, version, span, period, row_key, column_key);

-- What stood in the smallest sums when they last were in anything told: engine.Telling compares with it, so that no
-- difference of figures tells about few firms. It knew firms only before, now their amounts. Nobody but the platform.
DROP TABLE indicator_basis;
CREATE TABLE indicator_part (
    indicator  text NOT NULL,
    version    int NOT NULL,
    period     date NOT NULL,                         -- first day; 1970-01-01 for what is now or was in ninety days
    row_key    text NOT NULL,
    column_key text NOT NULL,
    bundle     text NOT NULL,                         -- the sum it was told in
    size       int NOT NULL,                          -- how many parts that sum told first
    firms      uuid[] NOT NULL,
    amounts    double precision[] NOT NULL,           -- of each firm, in the same order
    bases      double precision[] NOT NULL,
    PRIMARY KEY (indicator, version, period, row_key, column_key)
);
-- What a month's figures were last computed from, in short: months whose sources are the same are not computed again.
CREATE TABLE indicator_source (
    source text NOT NULL,
    month  date NOT NULL,
    print  text NOT NULL,
    PRIMARY KEY (source, month)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON indicator_part, indicator_source TO cooperage_app;
ALTER TABLE indicator_part ENABLE ROW LEVEL SECURITY;
CREATE POLICY platform ON indicator_part FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
ALTER TABLE indicator_source ENABLE ROW LEVEL SECURITY;
CREATE POLICY platform ON indicator_source FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
