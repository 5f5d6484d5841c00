-- Why a maker did not get an operation it could have done: its own affair, in its own terms.
CREATE TABLE passed_over (
    need_id       uuid NOT NULL,
    operation_seq int NOT NULL,
    maker_id      uuid NOT NULL,
    process_id    text NOT NULL,
    name_zh       text NOT NULL,
    name_en       text NOT NULL,
    quantity      numeric(14, 2) NOT NULL,        -- two digits of it, so that no order can be told by it
    unit          text NOT NULL,
    at            timestamptz NOT NULL,
    why           text NOT NULL,
    gap           text,
    own           numeric(14, 4),
    PRIMARY KEY (need_id, operation_seq, maker_id)
);
CREATE INDEX ON passed_over (maker_id, at DESC);
CREATE INDEX ON passed_over (at);
-- Nearly chosen: a little advantage next time, used once, gone after a while.
CREATE TABLE rotation_credit (
    need_id        uuid NOT NULL,
    operation_seq  int NOT NULL,
    maker_id       uuid NOT NULL,
    process_id     text NOT NULL,
    name_zh        text NOT NULL,
    name_en        text NOT NULL,
    earned_at      timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    used_at        timestamptz,
    used_need      uuid,
    used_operation int,
    PRIMARY KEY (need_id, operation_seq, maker_id)
);
CREATE UNIQUE INDEX ON rotation_credit (used_need, used_operation, maker_id) WHERE used_need IS NOT NULL;
CREATE INDEX ON rotation_credit (process_id, expires_at) WHERE used_at IS NULL;
CREATE INDEX ON rotation_credit (maker_id, earned_at DESC);
GRANT SELECT, INSERT, UPDATE, DELETE ON passed_over, rotation_credit TO cooperage_app;
GRANT SELECT ON rotation_credit TO cooperage_engine;
ALTER TABLE passed_over ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_own ON passed_over FOR SELECT TO cooperage_app
    USING (maker_id = acting_party() OR acting_role() = 'SYSTEM');
CREATE POLICY write ON passed_over FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
ALTER TABLE rotation_credit ENABLE ROW LEVEL SECURITY;
CREATE POLICY engine_reads ON rotation_credit FOR SELECT TO cooperage_engine USING (true);
CREATE POLICY read_own ON rotation_credit FOR SELECT TO cooperage_app
    USING (maker_id = acting_party() OR acting_role() = 'SYSTEM');
CREATE POLICY write ON rotation_credit FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
UPDATE proposal SET plan = plan || '{"passedOver": []}'::jsonb WHERE plan -> 'passedOver' IS NULL;
