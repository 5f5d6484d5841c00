-- What came of a policy, as it was told: kept until a further group of firms can be looked at.
CREATE TABLE policy_evaluation (
    issuer_id uuid NOT NULL,
    code      text NOT NULL,                     -- of the policy, all its editions
    formula   text NOT NULL,
    firms     int NOT NULL,                      -- that were looked at
    paid      double precision NOT NULL,         -- yuan
    before    double precision NOT NULL,         -- their work in thirteen weeks, yuan
    after     double precision NOT NULL,
    expected  double precision NOT NULL,         -- without the support
    low       double precision NOT NULL,         -- added output, 90 % interval
    high      double precision NOT NULL,
    placebo   double precision NOT NULL,         -- NaN: unknown
    made_at   timestamptz NOT NULL,
    PRIMARY KEY (issuer_id, code, formula)
);
GRANT SELECT, INSERT, UPDATE ON policy_evaluation TO cooperage_app;
ALTER TABLE policy_evaluation ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_own ON policy_evaluation FOR SELECT TO cooperage_app
    USING (acting_role() = 'SYSTEM' OR issuer_id = acting_party() AND acting_role() = 'GOV');
CREATE POLICY platform ON policy_evaluation FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
