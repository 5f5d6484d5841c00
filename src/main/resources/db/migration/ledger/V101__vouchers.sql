-- Innovation vouchers: a government pays a share of what small firms order from service providers.
CREATE TABLE voucher_programme (
    id         uuid PRIMARY KEY,
    issuer_id  uuid NOT NULL,                              -- the government party that pays
    name_zh    text NOT NULL CHECK (length(name_zh) BETWEEN 1 AND 120),
    name_en    text NOT NULL CHECK (length(name_en) <= 120),
    year       int NOT NULL CHECK (year BETWEEN 2000 AND 2200),
    dimensions text[] NOT NULL,                            -- chain.Dimension; empty: all
    share      numeric(4, 3) NOT NULL CHECK (share > 0 AND share <= 1), -- of the price
    cap        numeric(14, 2) NOT NULL CHECK (cap > 0),    -- for one firm in the year
    budget     numeric(14, 2) NOT NULL CHECK (budget > 0),
    issued     numeric(14, 2) NOT NULL DEFAULT 0,
    valid_from date NOT NULL,
    valid_to   date NOT NULL CHECK (valid_to >= valid_from),
    stage      text NOT NULL CHECK (stage IN ('DRAFT', 'OPEN', 'CLOSED')),
    at         timestamptz NOT NULL,
    CHECK (issued >= 0 AND issued <= budget)               -- never more than there is
);
CREATE INDEX ON voucher_programme (issuer_id);
-- What one firm has of one programme.
CREATE TABLE voucher (
    id           uuid PRIMARY KEY,
    code         text NOT NULL UNIQUE,
    programme_id uuid NOT NULL REFERENCES voucher_programme,
    issuer_id    uuid NOT NULL,
    firm_id      uuid NOT NULL,
    cap          numeric(14, 2) NOT NULL,
    issued       numeric(14, 2) NOT NULL DEFAULT 0,
    reserved     numeric(14, 2) NOT NULL DEFAULT 0,
    used         numeric(14, 2) NOT NULL DEFAULT 0,
    at           timestamptz NOT NULL,
    UNIQUE (programme_id, firm_id),
    CHECK (issued >= 0 AND issued <= cap),
    CHECK (reserved >= 0 AND used >= 0 AND reserved + used <= issued)
);
CREATE INDEX ON voucher (firm_id);
CREATE INDEX ON voucher (issuer_id);
CREATE SEQUENCE voucher_number;
-- A voucher put to one order.
CREATE TABLE voucher_use (
    id           uuid PRIMARY KEY,
    voucher_id   uuid NOT NULL REFERENCES voucher,
    programme_id uuid NOT NULL REFERENCES voucher_programme,
    issuer_id    uuid NOT NULL,
    firm_id      uuid NOT NULL,
    provider_id  uuid NOT NULL,
    order_id     uuid NOT NULL,                            -- service_order
    order_code   text NOT NULL,
    amount       numeric(14, 2) NOT NULL CHECK (amount >= 0),
    stage        text NOT NULL CHECK (stage IN ('RESERVED', 'USED', 'REIMBURSED', 'RELEASED')),
    reference    text CHECK (length(reference) <= 200),    -- of the bank, when the issuer paid the provider
    at           timestamptz NOT NULL
);
CREATE UNIQUE INDEX ON voucher_use (order_id) WHERE stage <> 'RELEASED'; -- one voucher an order
CREATE INDEX ON voucher_use (voucher_id);
CREATE INDEX ON voucher_use (issuer_id, at);
CREATE INDEX ON voucher_use (provider_id, at);
-- Every change of money, for the issuer's audit; never changed.
CREATE TABLE voucher_entry (
    id           uuid PRIMARY KEY,
    programme_id uuid NOT NULL,
    voucher_id   uuid NOT NULL,
    use_id       uuid,
    issuer_id    uuid NOT NULL,
    firm_id      uuid NOT NULL,
    provider_id  uuid,
    kind         text NOT NULL CHECK (kind IN ('ISSUED', 'RESERVED', 'RELEASED', 'USED', 'REIMBURSED')),
    amount       numeric(14, 2) NOT NULL,
    person_id    uuid,
    at           timestamptz NOT NULL
);
CREATE INDEX ON voucher_entry (programme_id, at);
GRANT SELECT, INSERT, UPDATE ON voucher_programme, voucher, voucher_use TO cooperage_app;
GRANT SELECT, INSERT ON voucher_entry TO cooperage_app;
GRANT USAGE ON SEQUENCE voucher_number TO cooperage_app;
-- Programmes are announced to all once they are open. Money moves by the platform alone, checked by the rules above.
ALTER TABLE voucher_programme ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_open_or_own ON voucher_programme FOR SELECT TO cooperage_app
    USING (stage <> 'DRAFT' OR issuer_id = acting_party() OR acting_role() = 'SYSTEM');
CREATE POLICY platform_writes ON voucher_programme FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
ALTER TABLE voucher ENABLE ROW LEVEL SECURITY;
CREATE POLICY firm_and_issuer_read ON voucher FOR SELECT TO cooperage_app
    USING (firm_id = acting_party() OR issuer_id = acting_party() OR acting_role() = 'SYSTEM');
CREATE POLICY platform_writes ON voucher FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['voucher_use', 'voucher_entry'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format($p$CREATE POLICY all_sides_read ON %I FOR SELECT TO cooperage_app
            USING (firm_id = acting_party() OR issuer_id = acting_party() OR provider_id = acting_party() OR acting_role() = 'SYSTEM')$p$, t);
        EXECUTE format($p$CREATE POLICY platform_writes ON %I FOR ALL TO cooperage_app
            USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM')$p$, t);
    END LOOP;
END $$;
