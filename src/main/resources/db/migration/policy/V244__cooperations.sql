-- What governments of several cities agree on: what for, who takes part, who gets which share of which benefit.
CREATE TABLE cooperation (
    id           uuid PRIMARY KEY,
    proposer_id  uuid NOT NULL,
    participants uuid[] NOT NULL CHECK (cardinality(participants) BETWEEN 2 AND 6),
    auditor_id   uuid,
    title        text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
    aim          text NOT NULL CHECK (aim IN ('SHARED_PARK', 'RELOCATION', 'CROSS_CITY_ORDERS', 'SHARED_SERVICE')),
    terms        text NOT NULL CHECK (length(terms) BETWEEN 1 AND 2000),
    disputes     text NOT NULL CHECK (length(disputes) BETWEEN 1 AND 1000),
    starts       date NOT NULL,
    ends         date NOT NULL CHECK (ends > starts), -- exclusive
    notice_days  int NOT NULL CHECK (notice_days BETWEEN 0 AND 730),
    stage        text NOT NULL CHECK (stage IN ('DRAFT', 'PROPOSED', 'IN_FORCE', 'ENDED')),
    round        int NOT NULL DEFAULT 1,              -- goes up when the terms change: all are asked anew
    version      int NOT NULL DEFAULT 1,
    created_at   timestamptz NOT NULL,
    CHECK (proposer_id = ANY (participants)),
    CHECK (auditor_id <> ALL (participants))
);
CREATE INDEX ON cooperation USING gin (participants);
CREATE INDEX ON cooperation (auditor_id);
CREATE TABLE cooperation_share (
    cooperation_id uuid NOT NULL REFERENCES cooperation,
    benefit        text NOT NULL CHECK (benefit IN ('TAX', 'OUTPUT', 'ENERGY', 'EMISSION', 'FEE')),
    party_id       uuid NOT NULL,
    percent        numeric(7, 4) NOT NULL CHECK (percent BETWEEN 0 AND 100),
    PRIMARY KEY (cooperation_id, benefit, party_id)
);

-- Everything that is said under an agreement, in its order. Nothing is changed or taken out: each entry holds the hash
-- of the one before.
CREATE TABLE cooperation_entry (
    id             uuid PRIMARY KEY,
    cooperation_id uuid NOT NULL REFERENCES cooperation,
    seq            int NOT NULL,                      -- without gaps
    what           text NOT NULL CHECK (what IN ('PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'AUDITOR', 'NOTICE',
                       'DOCUMENT', 'ARISEN', 'COUNTER', 'PAID', 'CONFIRMED', 'CONTESTED', 'TAKEN_BACK')),
    by_id          uuid NOT NULL,
    person_id      uuid,
    at             timestamptz NOT NULL,
    round          int NOT NULL,
    about_id       uuid REFERENCES cooperation_entry,
    benefit        text CHECK (benefit IN ('TAX', 'OUTPUT', 'ENERGY', 'EMISSION', 'FEE')),
    period_from    date,
    period_to      date CHECK (period_to > period_from), -- exclusive
    amount         numeric(16, 2) CHECK (amount <> 0),
    parts          jsonb,                             -- what falls to each party: {"<party>": amount}
    to_id          uuid,                              -- who was paid, invited
    source         text CHECK (source IN ('STATED', 'PLATFORM')),
    document       text CHECK (length(document) <= 200),
    note           text CHECK (length(note) <= 6000),
    sha256         text,                              -- of the file handed in
    hash_before    text NOT NULL,
    hash           text NOT NULL,
    UNIQUE (cooperation_id, seq),
    CHECK ((what IN ('ARISEN', 'COUNTER', 'PAID')) = (amount IS NOT NULL)),
    CHECK (what NOT IN ('ARISEN', 'COUNTER') OR parts IS NOT NULL AND benefit IS NOT NULL AND period_to IS NOT NULL),
    CHECK (what <> 'PAID' OR amount > 0 AND to_id <> by_id)
);
CREATE UNIQUE INDEX ON cooperation_entry (cooperation_id, round, by_id) WHERE what = 'ACCEPTED';
CREATE UNIQUE INDEX ON cooperation_entry (about_id, by_id) WHERE what = 'CONFIRMED';
CREATE UNIQUE INDEX ON cooperation_entry (about_id) WHERE what IN ('COUNTER', 'TAKEN_BACK');
CREATE INDEX ON cooperation_entry (about_id);
CREATE TABLE cooperation_file (
    entry_id   uuid PRIMARY KEY REFERENCES cooperation_entry,
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg', 'image/webp')),
    content    bytea NOT NULL CHECK (length(content) BETWEEN 1 AND 5242880)
);

-- SHA-256 of everything an entry says, the hash of the one before among it; written as JSON in the order of the names.
CREATE FUNCTION cooperation_entry_hash(e cooperation_entry) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC'
  AS $$ SELECT encode(sha256(convert_to((to_jsonb(e) - 'hash')::text, 'UTF8')), 'hex') $$;

-- Puts an entry behind the last one of its agreement, one after the other.
CREATE FUNCTION cooperation_entry_chained() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
    last_one cooperation_entry;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.cooperation_id::text, 244));
    SELECT * INTO last_one FROM cooperation_entry WHERE cooperation_id = NEW.cooperation_id ORDER BY seq DESC LIMIT 1;
    NEW.seq := coalesce(last_one.seq, 0) + 1;
    NEW.hash_before := coalesce(last_one.hash, repeat('0', 64));
    NEW.hash := '';
    NEW.hash := cooperation_entry_hash(NEW);
    RETURN NEW;
END $$;
CREATE TRIGGER chained BEFORE INSERT ON cooperation_entry FOR EACH ROW EXECUTE FUNCTION cooperation_entry_chained();

GRANT SELECT, INSERT, DELETE ON cooperation_share TO cooperage_app;
GRANT SELECT, INSERT ON cooperation, cooperation_entry, cooperation_file TO cooperage_app;
GRANT UPDATE (participants, auditor_id, title, aim, terms, disputes, starts, ends, notice_days, stage, round, version)
    ON cooperation TO cooperage_app;
ALTER TABLE cooperation ENABLE ROW LEVEL SECURITY;
-- Who takes part, and the auditor they invited; nobody else, the operator neither. A draft is its author's.
CREATE POLICY read_inside ON cooperation FOR SELECT TO cooperage_app
    USING (proposer_id = acting_party()
        OR stage <> 'DRAFT' AND (acting_party() = ANY (participants) OR auditor_id = acting_party()));
CREATE POLICY propose ON cooperation FOR INSERT TO cooperage_app
    WITH CHECK (proposer_id = acting_party() AND acting_role() = 'GOV' AND stage = 'DRAFT');
CREATE POLICY move ON cooperation FOR UPDATE TO cooperage_app
    USING (acting_role() = 'GOV' AND acting_party() = ANY (participants) AND stage <> 'ENDED')
    WITH CHECK (acting_role() = 'GOV' AND acting_party() = ANY (participants));
-- The policy of the agreement decides on all that belongs to it.
ALTER TABLE cooperation_share ENABLE ROW LEVEL SECURITY;
CREATE POLICY as_its_cooperation ON cooperation_share FOR SELECT TO cooperage_app
    USING (EXISTS (SELECT FROM cooperation c WHERE c.id = cooperation_id));
CREATE POLICY participants_agree ON cooperation_share FOR INSERT TO cooperage_app
    WITH CHECK (acting_role() = 'GOV' AND EXISTS (SELECT FROM cooperation c
        WHERE c.id = cooperation_id AND acting_party() = ANY (c.participants) AND c.stage IN ('DRAFT', 'PROPOSED')));
CREATE POLICY participants_change ON cooperation_share FOR DELETE TO cooperage_app
    USING (acting_role() = 'GOV' AND EXISTS (SELECT FROM cooperation c
        WHERE c.id = cooperation_id AND acting_party() = ANY (c.participants) AND c.stage IN ('DRAFT', 'PROPOSED')));
ALTER TABLE cooperation_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY as_its_cooperation ON cooperation_entry FOR SELECT TO cooperage_app
    USING (EXISTS (SELECT FROM cooperation c WHERE c.id = cooperation_id));
CREATE POLICY participants_speak ON cooperation_entry FOR INSERT TO cooperage_app
    WITH CHECK (acting_role() = 'GOV' AND by_id = acting_party() AND person_id IS NOT DISTINCT FROM acting_person()
        AND EXISTS (SELECT FROM cooperation c WHERE c.id = cooperation_id AND acting_party() = ANY (c.participants)));
ALTER TABLE cooperation_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY as_its_entry ON cooperation_file FOR SELECT TO cooperage_app
    USING (EXISTS (SELECT FROM cooperation_entry e WHERE e.id = entry_id));
CREATE POLICY author_hands_in ON cooperation_file FOR INSERT TO cooperage_app
    WITH CHECK (EXISTS (SELECT FROM cooperation_entry e
        WHERE e.id = entry_id AND e.what = 'DOCUMENT' AND e.by_id = acting_party()));

-- Amounts as they stand by what the others have said of them.
CREATE VIEW cooperation_amount WITH (security_invoker = true) AS
SELECT e.*, word.files,
    CASE WHEN word.taken_back THEN 'TAKEN_BACK'
        WHEN word.contested THEN 'CONTESTED'
        WHEN word.confirmed >= CASE e.what WHEN 'PAID' THEN 1 ELSE cardinality(c.participants) - 1 END THEN 'CONFIRMED'
        ELSE 'OPEN' END AS state,
    word.confirmed, word.countered
FROM cooperation_entry e JOIN cooperation c ON c.id = e.cooperation_id
CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE w.what = 'CONFIRMED') AS confirmed,
        count(*) FILTER (WHERE w.what = 'DOCUMENT') AS files,
        coalesce(bool_or(w.what = 'TAKEN_BACK'), false) AS taken_back,
        coalesce(bool_or(w.what = 'COUNTER'), false) AS countered,
        coalesce(bool_or(w.what = 'CONTESTED' AND NOT EXISTS (SELECT FROM cooperation_entry x
            WHERE x.about_id = e.id AND x.by_id = w.by_id AND x.what = 'CONFIRMED')), false) AS contested
    FROM cooperation_entry w WHERE w.about_id = e.id) word
WHERE e.what IN ('ARISEN', 'COUNTER', 'PAID');
GRANT SELECT ON cooperation_amount TO cooperage_app;
