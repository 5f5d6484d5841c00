-- What is told of a month once and kept as it was told: how far offers resemble each other, why firms are together,
-- where the cluster stands in its value network. Disclosure control comes before, so everybody may read it.
CREATE TABLE month_book (
    book  text NOT NULL,                              -- monthly.MonthBook
    month date NOT NULL,                              -- its first day, Asia/Shanghai
    told  jsonb NOT NULL,
    as_of timestamptz NOT NULL,
    PRIMARY KEY (book, month)
);
-- What stood in the smallest sums when they last were told: engine.Telling compares with it, so that no difference of
-- two months tells about few firms. Nobody but the platform.
CREATE TABLE month_book_part (
    book    text NOT NULL,
    part    text NOT NULL,
    bundle  text NOT NULL,                            -- the sum it was told in
    size    int NOT NULL,                             -- how many parts that sum told first
    firms   uuid[] NOT NULL,
    amounts double precision[] NOT NULL,              -- of each firm, in the same order
    bases   double precision[] NOT NULL,
    PRIMARY KEY (book, part)
);
GRANT SELECT, INSERT, UPDATE ON month_book, month_book_part TO cooperage_app;
ALTER TABLE month_book ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON month_book FOR SELECT USING (true);
CREATE POLICY write_platform ON month_book FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
ALTER TABLE month_book_part ENABLE ROW LEVEL SECURITY;
CREATE POLICY platform ON month_book_part FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
