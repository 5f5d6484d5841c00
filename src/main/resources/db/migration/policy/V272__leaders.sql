-- Firms that put themselves forward as leading firms. While it stands, the government of their city sees five scores.
-- Withdrawn ones are kept as a record of the consent; nobody but the firm can read them.
CREATE TABLE leader (
    id           uuid PRIMARY KEY,
    firm_id      uuid NOT NULL,
    city_id      uuid NOT NULL,
    since        timestamptz NOT NULL,                  -- when the firm agreed
    withdrawn_at timestamptz CHECK (withdrawn_at >= since)
);
CREATE UNIQUE INDEX ON leader (firm_id) WHERE withdrawn_at IS NULL;
CREATE INDEX ON leader (city_id) WHERE withdrawn_at IS NULL;
-- What the office does for the firm.
CREATE TABLE leader_help (
    id        uuid PRIMARY KEY,
    leader_id uuid NOT NULL REFERENCES leader,
    what      text NOT NULL CHECK (length(what) BETWEEN 1 AND 200),
    who       text NOT NULL CHECK (length(who) BETWEEN 1 AND 200),
    until     date NOT NULL,
    done_on   date,
    proof     text CHECK (length(proof) BETWEEN 1 AND 200),
    CHECK ((done_on IS NULL) = (proof IS NULL))
);
CREATE INDEX ON leader_help (leader_id);
-- What the firm promises; suppliers and hours are counted, apprentices stated.
CREATE TABLE leader_promise (
    id          uuid PRIMARY KEY,
    leader_id   uuid NOT NULL REFERENCES leader,
    kind        text NOT NULL CHECK (kind IN ('SUPPLIERS', 'HOURS', 'APPRENTICES')),
    target      int NOT NULL CHECK (target > 0),        -- makers, machine hours a week, people
    until       date NOT NULL,
    made_at     timestamptz NOT NULL,
    accepted_at timestamptz,
    stated      int CHECK (stated IS NULL OR stated >= 0 AND kind = 'APPRENTICES'),
    document    text CHECK (length(document) BETWEEN 1 AND 200),
    CHECK ((stated IS NULL) = (document IS NULL))
);
CREATE INDEX ON leader_promise (leader_id);

GRANT SELECT, INSERT ON leader, leader_help, leader_promise TO cooperage_app;
GRANT UPDATE (withdrawn_at) ON leader TO cooperage_app;
GRANT UPDATE (done_on, proof) ON leader_help TO cooperage_app;
GRANT UPDATE (accepted_at, stated, document) ON leader_promise TO cooperage_app;
ALTER TABLE leader ENABLE ROW LEVEL SECURITY;
CREATE POLICY firm_or_its_office ON leader FOR SELECT TO cooperage_app
    USING (acting_role() = 'SYSTEM' OR firm_id = acting_party()
        OR acting_role() = 'GOV' AND withdrawn_at IS NULL
            AND city_id = (SELECT p.city_id FROM party p WHERE p.id = acting_party()));
CREATE POLICY firm_puts_itself_forward ON leader FOR INSERT TO cooperage_app
    WITH CHECK (firm_id = acting_party() AND acting_role() IN ('LEAD', 'SME') AND withdrawn_at IS NULL
        AND city_id = (SELECT p.city_id FROM party p WHERE p.id = acting_party()));
CREATE POLICY firm_withdraws ON leader FOR UPDATE TO cooperage_app
    USING (firm_id = acting_party() AND withdrawn_at IS NULL) WITH CHECK (firm_id = acting_party());
ALTER TABLE leader_help ENABLE ROW LEVEL SECURITY;
CREATE POLICY as_its_leader ON leader_help FOR SELECT TO cooperage_app
    USING (EXISTS (SELECT FROM leader l WHERE l.id = leader_id));
CREATE POLICY office_helps ON leader_help FOR INSERT TO cooperage_app
    WITH CHECK (acting_role() = 'GOV' AND done_on IS NULL
        AND EXISTS (SELECT FROM leader l WHERE l.id = leader_id AND l.withdrawn_at IS NULL));
CREATE POLICY office_finishes ON leader_help FOR UPDATE TO cooperage_app
    USING (acting_role() = 'GOV' AND EXISTS (SELECT FROM leader l WHERE l.id = leader_id AND l.withdrawn_at IS NULL));
ALTER TABLE leader_promise ENABLE ROW LEVEL SECURITY;
CREATE POLICY as_its_leader ON leader_promise FOR SELECT TO cooperage_app
    USING (EXISTS (SELECT FROM leader l WHERE l.id = leader_id));
CREATE POLICY firm_promises ON leader_promise FOR INSERT TO cooperage_app
    WITH CHECK (accepted_at IS NULL AND stated IS NULL AND EXISTS (SELECT FROM leader l
        WHERE l.id = leader_id AND l.firm_id = acting_party() AND l.withdrawn_at IS NULL));
CREATE POLICY office_accepts_firm_states ON leader_promise FOR UPDATE TO cooperage_app
    USING (EXISTS (SELECT FROM leader l WHERE l.id = leader_id AND l.withdrawn_at IS NULL
        AND (acting_role() = 'GOV' OR l.firm_id = acting_party())));

-- Who may write the row may not write all of it: the office accepts, once; the firm states what came of it.
CREATE FUNCTION each_side_of_a_promise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.accepted_at IS DISTINCT FROM OLD.accepted_at AND (acting_role() <> 'GOV' OR OLD.accepted_at IS NOT NULL) THEN
        RAISE EXCEPTION 'Only the office accepts a promise, and once (%).', OLD.id USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF (NEW.stated, NEW.document) IS DISTINCT FROM (OLD.stated, OLD.document) AND acting_role() = 'GOV' THEN
        RAISE EXCEPTION 'Only the firm states what came of its promise (%).', OLD.id USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER each_side BEFORE UPDATE ON leader_promise FOR EACH ROW EXECUTE FUNCTION each_side_of_a_promise();
