-- What a government mandates the operator of the platform to do, how it is measured, and what was given for it.
CREATE TABLE mandate (
    id            uuid PRIMARY KEY,
    government_id uuid NOT NULL,
    operator_id   uuid NOT NULL CHECK (operator_id <> government_id),
    city_id       uuid NOT NULL,
    title         text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
    scope         text NOT NULL CHECK (length(scope) BETWEEN 1 AND 2000),
    starts        date NOT NULL,
    ends          date NOT NULL CHECK (ends > starts), -- exclusive
    stage         text NOT NULL CHECK (stage IN ('DRAFT', 'PROPOSED', 'IN_FORCE', 'ENDED')),
    reason        text CHECK (length(reason) <= 1000), -- why it was refused or ended
    version       int NOT NULL DEFAULT 1,
    created_at    timestamptz NOT NULL
);
CREATE INDEX ON mandate (government_id);
CREATE INDEX ON mandate (operator_id);
CREATE TABLE mandate_kpi (
    id         uuid PRIMARY KEY,
    mandate_id uuid NOT NULL REFERENCES mandate,
    title      text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
    fact       text,                                  -- of the clusters' vocabulary; null: by stated evidence
    unit       text NOT NULL CHECK (length(unit) <= 20),
    target     numeric(16, 4) NOT NULL CHECK (target > 0),
    falling    boolean NOT NULL,                      -- the less, the better
    weight     int NOT NULL CHECK (weight BETWEEN 1 AND 100),
    bonus      numeric(14, 2) NOT NULL CHECK (bonus >= 0), -- yuan a quarter
    malus      numeric(14, 2) NOT NULL CHECK (malus >= 0),
    UNIQUE (mandate_id, title)
);
CREATE TABLE mandate_review (
    id         uuid PRIMARY KEY,
    mandate_id uuid NOT NULL REFERENCES mandate,
    quarter    date NOT NULL,                         -- first day
    comment    text CHECK (length(comment) BETWEEN 1 AND 2000),   -- of the operator
    decision   text CHECK (length(decision) BETWEEN 1 AND 2000),  -- of the government
    score      numeric(5, 4) CHECK (score BETWEEN 0 AND 1),
    bonus      numeric(14, 2),
    malus      numeric(14, 2),
    decided_at timestamptz CHECK ((decided_at IS NULL) = (decision IS NULL) AND (decided_at IS NULL) = (score IS NULL)),
    UNIQUE (mandate_id, quarter)
);
CREATE TABLE mandate_value (
    review_id  uuid NOT NULL REFERENCES mandate_review,
    kpi_id     uuid NOT NULL REFERENCES mandate_kpi,
    actual     numeric(16, 4) NOT NULL,
    source     text NOT NULL CHECK (source IN ('PLATFORM', 'STATED')),
    document   text NOT NULL CHECK (length(document) BETWEEN 1 AND 200),
    year       int NOT NULL,
    PRIMARY KEY (review_id, kpi_id)
);
CREATE TABLE subsidy (
    id         uuid PRIMARY KEY,
    mandate_id uuid NOT NULL REFERENCES mandate,
    purpose    text NOT NULL CHECK (length(purpose) BETWEEN 1 AND 200),
    document   text NOT NULL CHECK (length(document) BETWEEN 1 AND 200),
    granted    numeric(14, 2) NOT NULL CHECK (granted > 0),
    allowed    text[] NOT NULL,                       -- kinds of cost it may be spent on
    starts     date NOT NULL,
    ends       date NOT NULL CHECK (ends > starts),
    created_at timestamptz NOT NULL
);
CREATE INDEX ON subsidy (mandate_id);
-- Never changed: what was entered wrongly is entered again below zero.
CREATE TABLE subsidy_receipt (
    id         uuid PRIMARY KEY,
    subsidy_id uuid NOT NULL REFERENCES subsidy,
    what       text NOT NULL CHECK (what IN ('RECEIVED', 'SPENT', 'RETURNED')),
    day        date NOT NULL,
    amount     numeric(14, 2) NOT NULL CHECK (amount <> 0),
    cost       text CHECK (cost IN ('EQUIPMENT', 'SOFTWARE', 'STAFF', 'TRAINING', 'SERVICES', 'OTHER')),
    text       text NOT NULL CHECK (length(text) BETWEEN 1 AND 200),
    by_id      uuid NOT NULL,
    at         timestamptz NOT NULL,
    file_name  text CHECK (length(file_name) BETWEEN 1 AND 120),
    media_type text,
    content    bytea CHECK (length(content) BETWEEN 1 AND 5242880),
    sha256     text,
    CHECK ((what = 'SPENT') = (cost IS NOT NULL)),
    CHECK ((content IS NULL) = (sha256 IS NULL))
);
CREATE INDEX ON subsidy_receipt (subsidy_id, day);

GRANT SELECT, INSERT, DELETE ON mandate_kpi TO cooperage_app;
GRANT SELECT, INSERT ON mandate, mandate_review, mandate_value, subsidy, subsidy_receipt TO cooperage_app;
GRANT UPDATE (stage, reason, version) ON mandate TO cooperage_app;
GRANT UPDATE (comment, decision, score, bonus, malus, decided_at) ON mandate_review TO cooperage_app;
GRANT UPDATE (actual, source, document, year) ON mandate_value TO cooperage_app;
ALTER TABLE mandate ENABLE ROW LEVEL SECURITY;
-- Everybody signed in sees what is or was in force.
CREATE POLICY sides_or_in_force ON mandate FOR SELECT TO cooperage_app
    USING (government_id = acting_party() OR operator_id = acting_party() AND (stage <> 'DRAFT' OR reason IS NOT NULL)
        OR acting_person() IS NOT NULL AND stage IN ('IN_FORCE', 'ENDED'));
CREATE POLICY government_drafts ON mandate FOR INSERT TO cooperage_app
    WITH CHECK (government_id = acting_party() AND acting_role() = 'GOV' AND stage = 'DRAFT');
CREATE POLICY sides_move ON mandate FOR UPDATE TO cooperage_app
    USING (government_id = acting_party() AND acting_role() = 'GOV'
        OR operator_id = acting_party() AND acting_role() = 'OPS' AND stage = 'PROPOSED')
    WITH CHECK (government_id = acting_party() AND acting_role() = 'GOV'
        OR operator_id = acting_party() AND acting_role() = 'OPS');
ALTER TABLE mandate_kpi ENABLE ROW LEVEL SECURITY;
CREATE POLICY as_its_mandate ON mandate_kpi FOR SELECT TO cooperage_app
    USING (EXISTS (SELECT FROM mandate m WHERE m.id = mandate_id));
CREATE POLICY government_writes ON mandate_kpi FOR INSERT TO cooperage_app
    WITH CHECK (EXISTS (SELECT FROM mandate m WHERE m.id = mandate_id AND m.stage = 'DRAFT' AND m.government_id = acting_party()));
CREATE POLICY government_leaves_out ON mandate_kpi FOR DELETE TO cooperage_app
    USING (EXISTS (SELECT FROM mandate m WHERE m.id = mandate_id AND m.stage = 'DRAFT' AND m.government_id = acting_party()));
ALTER TABLE mandate_review ENABLE ROW LEVEL SECURITY;
CREATE POLICY sides_or_decided ON mandate_review FOR SELECT TO cooperage_app
    USING (EXISTS (SELECT FROM mandate m WHERE m.id = mandate_id
        AND (decided_at IS NOT NULL OR acting_party() IN (m.government_id, m.operator_id))));
CREATE POLICY government_opens ON mandate_review FOR INSERT TO cooperage_app
    WITH CHECK (EXISTS (SELECT FROM mandate m WHERE m.id = mandate_id AND m.government_id = acting_party()));
CREATE POLICY sides_speak ON mandate_review FOR UPDATE TO cooperage_app
    USING (decided_at IS NULL AND EXISTS (SELECT FROM mandate m
        WHERE m.id = mandate_id AND acting_party() IN (m.government_id, m.operator_id)))
    WITH CHECK (EXISTS (SELECT FROM mandate m WHERE m.id = mandate_id
        AND (acting_party() = m.government_id OR acting_party() = m.operator_id AND decided_at IS NULL)));
ALTER TABLE mandate_value ENABLE ROW LEVEL SECURITY;
CREATE POLICY as_its_review ON mandate_value FOR SELECT TO cooperage_app
    USING (EXISTS (SELECT FROM mandate_review r WHERE r.id = review_id));
CREATE POLICY government_measures ON mandate_value FOR ALL TO cooperage_app
    USING (EXISTS (SELECT FROM mandate_review r JOIN mandate m ON m.id = r.mandate_id
        WHERE r.id = review_id AND r.decided_at IS NULL AND m.government_id = acting_party()))
    WITH CHECK (EXISTS (SELECT FROM mandate_review r JOIN mandate m ON m.id = r.mandate_id
        WHERE r.id = review_id AND r.decided_at IS NULL AND m.government_id = acting_party()));
ALTER TABLE subsidy ENABLE ROW LEVEL SECURITY;
CREATE POLICY as_its_mandate ON subsidy FOR SELECT TO cooperage_app
    USING (EXISTS (SELECT FROM mandate m WHERE m.id = mandate_id));
CREATE POLICY government_grants ON subsidy FOR INSERT TO cooperage_app
    WITH CHECK (EXISTS (SELECT FROM mandate m WHERE m.id = mandate_id AND m.government_id = acting_party()));
ALTER TABLE subsidy_receipt ENABLE ROW LEVEL SECURITY;
CREATE POLICY sides_read ON subsidy_receipt FOR SELECT TO cooperage_app
    USING (EXISTS (SELECT FROM subsidy s JOIN mandate m ON m.id = s.mandate_id
        WHERE s.id = subsidy_id AND acting_party() IN (m.government_id, m.operator_id)));
CREATE POLICY operator_accounts ON subsidy_receipt FOR INSERT TO cooperage_app
    WITH CHECK (by_id = acting_party() AND acting_role() = 'OPS' AND EXISTS (SELECT FROM subsidy s JOIN mandate m ON m.id = s.mandate_id
        WHERE s.id = subsidy_id AND m.operator_id = acting_party()));

-- Sums everybody signed in may know; no receipt shows.
CREATE FUNCTION subsidy_sums(which uuid) RETURNS TABLE (subsidy_id uuid, received numeric, spent numeric, returned numeric)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT s.id, coalesce(sum(r.amount) FILTER (WHERE r.what = 'RECEIVED'), 0),
        coalesce(sum(r.amount) FILTER (WHERE r.what = 'SPENT'), 0),
        coalesce(sum(r.amount) FILTER (WHERE r.what = 'RETURNED'), 0)
    FROM subsidy s JOIN mandate m ON m.id = s.mandate_id LEFT JOIN subsidy_receipt r ON r.subsidy_id = s.id
    WHERE s.mandate_id = which AND (acting_party() IN (m.government_id, m.operator_id)
        OR acting_person() IS NOT NULL AND m.stage IN ('IN_FORCE', 'ENDED'))
    GROUP BY s.id $$;
