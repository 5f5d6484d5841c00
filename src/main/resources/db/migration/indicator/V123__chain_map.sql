-- Gaps of the chain as they stood, month by month; made of figures everybody may know, so everybody may read them.
CREATE TABLE chain_gap (
    period   date NOT NULL,                          -- first day of the month, Asia/Shanghai
    link_id  text NOT NULL,
    action   text NOT NULL CHECK (action IN ('FILL', 'STRENGTHEN', 'SECURE', 'EXTEND', 'BUILD')),
    score    double precision NOT NULL,              -- 0–1
    coverage double precision,                       -- S·Q ÷ D; null: nobody asks
    template int NOT NULL,                           -- number of the version it was held against
    as_of    timestamptz NOT NULL,
    PRIMARY KEY (period, link_id, action)
);
CREATE INDEX ON chain_gap (link_id, period);
GRANT SELECT, INSERT, DELETE ON chain_gap TO cooperage_app;
ALTER TABLE chain_gap ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON chain_gap FOR SELECT USING (true);
CREATE POLICY write_platform ON chain_gap FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
