-- What a firm that is not paid in time tells the government office of its city. The office reads no payables: what it
-- has to know stands here, because the payee said so.
CREATE TABLE complaint (
    id         uuid PRIMARY KEY,
    order_id   uuid NOT NULL,                         -- of goods or of a service
    order_code text NOT NULL,
    amount     numeric(14, 2) NOT NULL,
    billed     date NOT NULL,
    due        date NOT NULL,
    lawful     date,                                  -- last day the law allows; null: it sets none
    payee_id   uuid NOT NULL,
    payer_id   uuid NOT NULL CHECK (payer_id <> payee_id),
    city_id    uuid NOT NULL,                         -- of the payee
    text       text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    stage      text NOT NULL CHECK (stage IN ('OPEN', 'TAKEN', 'SETTLED', 'UNFOUNDED', 'WITHDRAWN', 'PAID')),
    filed_at   timestamptz NOT NULL,
    taken_at   timestamptz CHECK (taken_at IS NOT NULL OR stage NOT IN ('TAKEN', 'SETTLED', 'UNFOUNDED')),
    reply      text CHECK (length(reply) BETWEEN 1 AND 1000),
    answer     text CHECK (length(answer) BETWEEN 1 AND 1000),
    closed_at  timestamptz CHECK ((closed_at IS NULL) = (stage IN ('OPEN', 'TAKEN'))),
    version    int NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX ON complaint (order_id, payee_id) WHERE stage IN ('OPEN', 'TAKEN');
CREATE INDEX ON complaint (payee_id);
CREATE INDEX ON complaint (payer_id);
CREATE INDEX ON complaint (city_id, stage);
GRANT SELECT, INSERT ON complaint TO cooperage_app;
GRANT UPDATE (stage, taken_at, reply, answer, closed_at, version) ON complaint TO cooperage_app;
ALTER TABLE complaint ENABLE ROW LEVEL SECURITY;
-- The payer reads of it once the office has taken it up. An office is no judge of what it owes itself.
CREATE POLICY sides_and_office ON complaint FOR SELECT TO cooperage_app
    USING (acting_role() = 'SYSTEM' OR payee_id = acting_party() OR payer_id = acting_party() AND taken_at IS NOT NULL
        OR acting_role() = 'GOV' AND payer_id <> acting_party() AND city_id = (SELECT p.city_id FROM party p WHERE p.id = acting_party()));
CREATE POLICY payee_files ON complaint FOR INSERT TO cooperage_app
    WITH CHECK (acting_role() = 'SYSTEM' OR stage = 'OPEN' AND payee_id = acting_party()
        AND city_id = (SELECT p.city_id FROM party p WHERE p.id = acting_party())
        AND EXISTS (SELECT FROM payable x WHERE x.order_id = complaint.order_id AND x.payee_id = acting_party()
            AND x.payer_id = complaint.payer_id AND x.state = 'OWED'));
CREATE POLICY payee_ends ON complaint FOR UPDATE TO cooperage_app
    USING (stage IN ('OPEN', 'TAKEN') AND (payee_id = acting_party() OR acting_role() = 'SYSTEM'))
    WITH CHECK (stage IN ('WITHDRAWN', 'PAID'));
CREATE POLICY payer_replies ON complaint FOR UPDATE TO cooperage_app
    USING (stage = 'TAKEN' AND payer_id = acting_party())
    WITH CHECK (stage = 'TAKEN' AND payer_id = acting_party());
CREATE POLICY office_moves ON complaint FOR UPDATE TO cooperage_app
    USING (stage IN ('OPEN', 'TAKEN') AND acting_role() = 'GOV' AND payer_id <> acting_party()
        AND city_id = (SELECT p.city_id FROM party p WHERE p.id = acting_party()))
    WITH CHECK (stage IN ('TAKEN', 'SETTLED', 'UNFOUNDED') AND acting_role() = 'GOV'
        AND city_id = (SELECT p.city_id FROM party p WHERE p.id = acting_party()));
