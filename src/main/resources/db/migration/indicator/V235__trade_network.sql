-- What is told of twelve months of trade: made once a month and kept as it was told. Disclosure control comes before,
-- so everybody may read it.
CREATE TABLE trade_month (
    month date PRIMARY KEY,                           -- the first after the twelve months it is about
    told  jsonb NOT NULL,                             -- trade.TradeMonth
    as_of timestamptz NOT NULL
);
-- What stood in the smallest sums when they last were told: engine.Telling compares with it, so that no difference of
-- two months tells about few firms. Nobody but the platform.
CREATE TABLE trade_part (
    view      text NOT NULL CHECK (view IN ('LINKS', 'CITIES', 'WHOLE')),
    from_key  text NOT NULL,                          -- link, city
    to_key    text NOT NULL,
    bundle    text NOT NULL,                          -- the sum it was told in
    size      int NOT NULL,                           -- how many parts that sum told first
    firms     uuid[] NOT NULL,
    given     double precision[] NOT NULL,            -- by each firm, in the same order
    taken     double precision[] NOT NULL,
    PRIMARY KEY (view, from_key, to_key)
);
GRANT SELECT, INSERT ON trade_month TO cooperage_app;
GRANT SELECT, INSERT, UPDATE ON trade_part TO cooperage_app;
ALTER TABLE trade_month ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON trade_month FOR SELECT USING (true);
CREATE POLICY write_platform ON trade_month FOR INSERT TO cooperage_app WITH CHECK (acting_role() = 'SYSTEM');
ALTER TABLE trade_part ENABLE ROW LEVEL SECURITY;
CREATE POLICY platform ON trade_part FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
