-- Usage contracts: who may read which class of a firm's data, for what, until when; and the log of every use.

CREATE FUNCTION business_now() RETURNS timestamptz LANGUAGE sql STABLE
  AS $$ SELECT now() + (SELECT offset_millis FROM business_clock) * interval '1 millisecond' $$;

CREATE TABLE usage_contract (
    id         uuid PRIMARY KEY,
    owner_id   uuid NOT NULL,                      -- whose data
    reader_id  uuid NOT NULL,                      -- who may read
    data_class text NOT NULL,                      -- access/data-classes.csv
    purpose    text NOT NULL,                      -- access/purposes.csv
    note       text NOT NULL DEFAULT '' CHECK (length(note) <= 200),
    stage      text NOT NULL CHECK (stage IN ('ASKED', 'LIVE', 'DECLINED', 'REVOKED', 'WITHDRAWN')),
    made_at    timestamptz NOT NULL,
    decided_at timestamptz,
    until      timestamptz,                        -- null as long as it is only asked for
    CHECK (owner_id <> reader_id),
    CHECK (stage <> 'LIVE' OR until IS NOT NULL)
);
CREATE INDEX ON usage_contract (owner_id, made_at DESC);
CREATE INDEX ON usage_contract (reader_id, made_at DESC);
CREATE UNIQUE INDEX usage_contract_asked ON usage_contract (owner_id, reader_id, data_class) WHERE stage = 'ASKED';

-- Every entry holds the hash of the one before: none can be changed or taken out without all later ones showing it.
-- Written by log_use alone.
CREATE TABLE usage_log (
    seq         bigint PRIMARY KEY,                -- without gaps
    at          timestamptz NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('ASKED', 'GRANTED', 'DECLINED', 'REVOKED', 'WITHDRAWN', 'READ')),
    contract_id uuid NOT NULL REFERENCES usage_contract,
    owner_id    uuid NOT NULL,
    reader_id   uuid NOT NULL,
    person_id   uuid,
    data_class  text NOT NULL,
    purpose     text NOT NULL,
    hash_before text NOT NULL,
    hash        text NOT NULL,
    tx          xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX ON usage_log (owner_id, seq DESC);
CREATE INDEX ON usage_log (contract_id, seq DESC);
CREATE INDEX ON usage_log (tx);

-- Adds an entry for the acting party: a reader reads, asks and withdraws, an owner grants, declines and revokes. A read
-- is refused unless the contract is in force at this moment.
CREATE FUNCTION log_use(which uuid, what text, moment timestamptz) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
    c usage_contract;
    last_hash text;
    last_seq bigint;
    own text;
BEGIN
    SELECT * INTO c FROM usage_contract WHERE id = which AND acting_party() =
        CASE WHEN what IN ('READ', 'ASKED', 'WITHDRAWN') THEN reader_id ELSE owner_id END;
    IF c.id IS NULL OR what = 'READ' AND NOT (c.stage = 'LIVE' AND c.until > business_now()) THEN
        RETURN NULL;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('usage_log'));
    SELECT seq, hash INTO last_seq, last_hash FROM usage_log ORDER BY seq DESC LIMIT 1;
    last_seq := coalesce(last_seq, 0) + 1;
    last_hash := coalesce(last_hash, repeat('0', 64));
    own := encode(sha256(convert_to(concat_ws('|', last_hash, last_seq,
        to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), what, c.id, c.owner_id, c.reader_id,
        coalesce(acting_person()::text, ''), c.data_class, c.purpose), 'UTF8')), 'hex');
    INSERT INTO usage_log (seq, at, kind, contract_id, owner_id, reader_id, person_id, data_class, purpose, hash_before, hash)
    VALUES (last_seq, moment, what, c.id, c.owner_id, c.reader_id, acting_person(), c.data_class, c.purpose, last_hash, own);
    RETURN last_seq;
END $$;

-- Whether the acting party may read this class of an owner's data in this transaction: under a contract in force, and
-- only after the read has been logged.
CREATE FUNCTION may_read(owner uuid, class text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS (SELECT FROM usage_log l JOIN usage_contract c ON c.id = l.contract_id
        WHERE l.tx = pg_current_xact_id_if_assigned() AND l.kind = 'READ' AND c.owner_id = owner
          AND c.reader_id = acting_party() AND c.data_class = class AND c.stage = 'LIVE' AND c.until > business_now()) $$;

GRANT SELECT, INSERT ON usage_contract TO cooperage_app;
GRANT UPDATE (stage, until, decided_at) ON usage_contract TO cooperage_app;
GRANT SELECT ON usage_log TO cooperage_app;

ALTER TABLE usage_contract ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_both ON usage_contract FOR SELECT TO cooperage_app
    USING (owner_id = acting_party() OR reader_id = acting_party() OR acting_role() = 'SYSTEM');
CREATE POLICY ask_or_grant ON usage_contract FOR INSERT TO cooperage_app
    WITH CHECK (reader_id = acting_party() AND stage = 'ASKED' OR owner_id = acting_party() AND stage = 'LIVE');
CREATE POLICY owner_decides ON usage_contract FOR UPDATE TO cooperage_app
    USING (owner_id = acting_party()) WITH CHECK (owner_id = acting_party());
CREATE POLICY reader_withdraws ON usage_contract FOR UPDATE TO cooperage_app
    USING (reader_id = acting_party()) WITH CHECK (reader_id = acting_party() AND stage = 'WITHDRAWN');

ALTER TABLE usage_log ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_both ON usage_log FOR SELECT TO cooperage_app
    USING (owner_id = acting_party() OR reader_id = acting_party() OR acting_role() = 'SYSTEM');
