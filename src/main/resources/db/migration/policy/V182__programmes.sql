-- The special plan of a cluster: goals measured by its figures, undertakings in seven areas with who answers for them.
CREATE TABLE programme (
    id         uuid PRIMARY KEY,
    owner_id   uuid NOT NULL,                         -- the authority
    city_id    uuid NOT NULL,
    title_zh   text NOT NULL CHECK (length(title_zh) BETWEEN 1 AND 120),
    title_en   text NOT NULL CHECK (length(title_en) <= 120),
    idea       text NOT NULL CHECK (length(idea) <= 4000),
    safeguards text NOT NULL CHECK (length(safeguards) <= 4000),
    starts     date NOT NULL,
    ends       date NOT NULL CHECK (ends > starts),   -- exclusive
    adopted_at timestamptz,
    created_at timestamptz NOT NULL
);
CREATE INDEX ON programme (city_id, created_at DESC);
CREATE TABLE programme_goal (
    id           uuid PRIMARY KEY,
    programme_id uuid NOT NULL REFERENCES programme,
    owner_id     uuid NOT NULL,
    fact         text NOT NULL,                       -- of the clusters' vocabulary
    baseline     numeric(16, 4) NOT NULL,
    since        date NOT NULL,
    target       numeric(16, 4) NOT NULL CHECK (target <> baseline),
    due          date NOT NULL CHECK (due > since),
    weight       int NOT NULL CHECK (weight BETWEEN 1 AND 10),
    UNIQUE (programme_id, fact)
);
CREATE TABLE programme_undertaking (
    id           uuid PRIMARY KEY,
    programme_id uuid NOT NULL REFERENCES programme,
    owner_id     uuid NOT NULL,
    area         text NOT NULL,                       -- Undertaking.Area
    title        text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    lead_id      uuid NOT NULL,                       -- the party that answers for it
    starts       date NOT NULL,
    ends         date NOT NULL CHECK (ends > starts), -- exclusive
    budget       numeric(16, 2),                      -- yuan
    funding      text NOT NULL DEFAULT '' CHECK (length(funding) <= 120),
    duties       text[] NOT NULL DEFAULT '{}',        -- ASSOCIATION=SUPPORT …
    done_on      date,
    evidence     text CHECK (length(evidence) <= 400),
    CHECK ((done_on IS NULL) = (evidence IS NULL))    -- nothing is done without something that shows it
);
CREATE INDEX ON programme_undertaking (programme_id, area, ends);
GRANT SELECT, INSERT, UPDATE ON programme, programme_undertaking TO cooperage_app;
GRANT SELECT, INSERT, DELETE ON programme_goal TO cooperage_app;
ALTER TABLE programme ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_adopted ON programme FOR SELECT TO cooperage_app
    USING (adopted_at IS NOT NULL OR owner_id = acting_party() OR acting_role() = 'SYSTEM');
CREATE POLICY write_own ON programme FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM' OR owner_id = acting_party() AND acting_role() = 'GOV')
    WITH CHECK (acting_role() = 'SYSTEM' OR owner_id = acting_party() AND acting_role() = 'GOV');
ALTER TABLE programme_goal ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_with_programme ON programme_goal FOR SELECT TO cooperage_app
    USING (EXISTS (SELECT FROM programme p WHERE p.id = programme_id));
CREATE POLICY write_own ON programme_goal FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM' OR owner_id = acting_party() AND acting_role() = 'GOV')
    WITH CHECK (acting_role() = 'SYSTEM' OR owner_id = acting_party() AND acting_role() = 'GOV');
ALTER TABLE programme_undertaking ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_with_programme ON programme_undertaking FOR SELECT TO cooperage_app
    USING (EXISTS (SELECT FROM programme p WHERE p.id = programme_id));
CREATE POLICY write_own ON programme_undertaking FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM' OR owner_id = acting_party() AND acting_role() = 'GOV')
    WITH CHECK (acting_role() = 'SYSTEM' OR owner_id = acting_party() AND acting_role() = 'GOV');
CREATE POLICY lead_reports ON programme_undertaking FOR UPDATE TO cooperage_app
    USING (lead_id = acting_party()) WITH CHECK (lead_id = acting_party());
