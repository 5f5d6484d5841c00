-- The operator may wish a job elsewhere.
ALTER TABLE change_proposal DROP CONSTRAINT change_proposal_cause_check;
ALTER TABLE change_proposal ADD CONSTRAINT change_proposal_cause_check CHECK (cause IN
    ('DECLINED', 'LAPSED', 'COUNTERED', 'SLOT_TAKEN', 'BREAKDOWN', 'MATERIAL_LATE', 'RUSH', 'SHORTFALL', 'MOVED'));

-- What the plan board shows of each job: made anew from deals, with the names it is sorted by. The operator's alone.
CREATE TABLE board_bar (
    job_id       uuid PRIMARY KEY,                    -- deal
    job_code     text NOT NULL,
    order_id     uuid NOT NULL,
    order_code   text NOT NULL,
    product_zh   text NOT NULL,
    product_en   text NOT NULL,
    maker_id     uuid NOT NULL,
    maker_zh     text NOT NULL,
    maker_en     text NOT NULL,
    city_id      uuid NOT NULL,
    city_zh      text NOT NULL,
    city_en      text NOT NULL,
    process_id   text NOT NULL,
    process_seq  int NOT NULL,
    process_zh   text NOT NULL,
    process_en   text NOT NULL,
    machine_id   uuid NOT NULL,
    machine_zh   text NOT NULL,
    machine_en   text NOT NULL,
    step_seq     int NOT NULL,
    step_zh      text NOT NULL,
    step_en      text NOT NULL,
    starts       timestamptz NOT NULL,
    ends         timestamptz NOT NULL,
    due          timestamptz NOT NULL,                -- what the order's buyer asked for
    promised     timestamptz NOT NULL,                -- when the order is to be delivered
    stage        text NOT NULL,
    made         boolean NOT NULL,
    percent      int NOT NULL,
    quantity     numeric(14, 2) NOT NULL,
    unit         text NOT NULL
);
CREATE INDEX ON board_bar (order_id);
CREATE INDEX ON board_bar (made, ends);
GRANT SELECT, INSERT, UPDATE, DELETE ON board_bar TO cooperage_app;
ALTER TABLE board_bar ENABLE ROW LEVEL SECURITY;
CREATE POLICY operator_reads ON board_bar FOR SELECT TO cooperage_app USING (acting_role() IN ('OPS', 'SYSTEM'));
CREATE POLICY platform_writes ON board_bar FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
