-- A registration somebody has begun, so that it can be gone on with after the phone rang. The person's own.
CREATE TABLE onboarding_draft (
    person_id  uuid PRIMARY KEY,
    code       text,
    name       text CHECK (length(name) <= 120),
    place_id   uuid,
    machines   jsonb NOT NULL DEFAULT '{}',        -- kind of resource → units
    updated_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON onboarding_draft TO cooperage_app;
ALTER TABLE onboarding_draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON onboarding_draft FOR ALL TO cooperage_app
    USING (person_id = acting_person()) WITH CHECK (person_id = acting_person());
