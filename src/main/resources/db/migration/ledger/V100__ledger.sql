-- What is owed to whom. No money is held here: payments are evidence of what happened in a bank.
CREATE TABLE payable (
    id        uuid PRIMARY KEY,
    order_id  uuid NOT NULL,                          -- deal
    order_code text NOT NULL,                         -- so that a payee, who may not read the order, knows which
    job_id    uuid,                                   -- deal; null: what belongs to no single job
    payer_id  uuid NOT NULL,
    payee_id  uuid NOT NULL,
    kind      text NOT NULL CHECK (kind IN ('PROCESSING', 'MATERIAL', 'TRANSPORT', 'PLATFORM_FEE', 'TAX', 'COMPENSATION')),
    amount    numeric(14, 2) NOT NULL,
    currency  text NOT NULL DEFAULT 'CNY',
    due       date NOT NULL,
    state     text NOT NULL CHECK (state IN ('OWED', 'PAID', 'CONFIRMED')),
    created_at timestamptz NOT NULL,
    version   int NOT NULL DEFAULT 1,
    UNIQUE NULLS NOT DISTINCT (order_id, job_id, payee_id, kind) -- the same order cannot be billed twice
);
CREATE INDEX ON payable (order_id);
CREATE INDEX ON payable (payer_id, state);
CREATE INDEX ON payable (payee_id, state);
CREATE TABLE payment (
    id         uuid PRIMARY KEY,
    payable_id uuid NOT NULL UNIQUE REFERENCES payable,
    payer_id   uuid NOT NULL,
    payee_id   uuid NOT NULL,
    amount     numeric(14, 2) NOT NULL,
    paid_on    date NOT NULL,
    reference  text NOT NULL CHECK (length(reference) BETWEEN 1 AND 200), -- bank reference
    evidence   bytea CHECK (length(evidence) <= 5242880),
    media_type text,
    marked_by  uuid,
    marked_at  timestamptz NOT NULL,
    confirmed_at timestamptz
);
CREATE INDEX ON payment (payer_id);
CREATE INDEX ON payment (payee_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON payable, payment TO cooperage_app;
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['payable', 'payment'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format($p$CREATE POLICY both_sides ON %I FOR ALL TO cooperage_app
            USING (payer_id = acting_party() OR payee_id = acting_party() OR acting_role() = 'SYSTEM')
            WITH CHECK (payer_id = acting_party() OR payee_id = acting_party() OR acting_role() = 'SYSTEM')$p$, t);
    END LOOP;
END $$;
