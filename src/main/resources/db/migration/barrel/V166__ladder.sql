-- How each firm stood with the programmes of public support when this month was first looked at. Made by the platform;
-- read by the firm, by officials under a usage contract, and summed up over many firms.
CREATE TABLE barrel_rung (
    party_id  uuid NOT NULL,
    programme text NOT NULL,                          -- barrel/programmes.tsv
    verdict   text NOT NULL CHECK (verdict IN ('MET', 'LACKING', 'UNKNOWN')),
    lacking   text[] NOT NULL DEFAULT '{}',           -- facts of the conditions that are not met
    unknown   text[] NOT NULL DEFAULT '{}',           -- facts nobody knows
    month     date NOT NULL,                          -- its first day, Asia/Shanghai
    PRIMARY KEY (party_id, programme)
);
CREATE INDEX ON barrel_rung (month);
GRANT SELECT, INSERT, UPDATE, DELETE ON barrel_rung TO cooperage_app;
ALTER TABLE barrel_rung ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_own ON barrel_rung FOR SELECT TO cooperage_app
    USING (party_id = acting_party() OR acting_role() = 'SYSTEM');
CREATE POLICY write_platform ON barrel_rung FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
CREATE POLICY by_contract ON barrel_rung FOR SELECT TO cooperage_app USING (may_read(party_id, 'support'));
