-- A party writes its own row, but never its own verification, kind or code, and nobody enters himself as an operator.
CREATE FUNCTION guard_party() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_user <> 'cooperage_app' OR acting_role() IN ('OPS', 'SYSTEM') THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' AND (NEW.status <> 'SUBMITTED' OR NEW.synthetic
            OR NEW.kind NOT IN ('SMALL_FIRM', 'LEADING_FIRM', 'SERVICE', 'BUYER')) THEN
        RAISE insufficient_privilege USING MESSAGE = 'Only the operator enters such a party';
    END IF;
    IF TG_OP = 'UPDATE' AND ((NEW.status <> OLD.status AND (OLD.status, NEW.status) <> ('REJECTED', 'SUBMITTED'))
            OR NEW.kind <> OLD.kind OR NEW.code IS DISTINCT FROM OLD.code OR NEW.synthetic <> OLD.synthetic) THEN
        RAISE insufficient_privilege USING MESSAGE = 'A party does not verify itself';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_party BEFORE INSERT OR UPDATE ON party FOR EACH ROW EXECUTE FUNCTION guard_party();

DROP POLICY own_or_operator ON party_verification;
CREATE POLICY own_or_operator ON party_verification FOR SELECT TO cooperage_app
    USING (party_id = acting_party() OR acting_role() IN ('OPS', 'SYSTEM'));
CREATE POLICY hand_in ON party_verification FOR INSERT TO cooperage_app
    WITH CHECK ((party_id = acting_party() AND outcome IS NULL) OR acting_role() = 'SYSTEM');
CREATE POLICY decide ON party_verification FOR UPDATE TO cooperage_app
    USING (acting_role() IN ('OPS', 'SYSTEM')) WITH CHECK (acting_role() IN ('OPS', 'SYSTEM'));

-- The orders a list of parties offers.
CREATE INDEX ON party (name_zh, id);
CREATE INDEX ON party (jobs, id);
CREATE INDEX ON party (founded, id);
CREATE INDEX ON party (created_at, id);
CREATE INDEX ON party_verification (submitted_at) WHERE outcome IS NULL;
