-- What the chain should be, to hold the true one against: versions, of which one is in force. A published version is
-- never changed; drafts are the stewards' own.
CREATE TABLE chain_template (
    id           uuid PRIMARY KEY,
    number       int NOT NULL UNIQUE,
    name_zh      text NOT NULL CHECK (length(name_zh) BETWEEN 1 AND 120),
    name_en      text NOT NULL CHECK (length(name_en) <= 120),
    stage        text NOT NULL CHECK (stage IN ('DRAFT', 'PUBLISHED', 'RETIRED')),
    source       text NOT NULL CHECK (length(source) <= 400),
    created_at   timestamptz NOT NULL,
    published_at timestamptz,
    version      int NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX one_in_force ON chain_template (stage) WHERE stage = 'PUBLISHED';
CREATE TABLE chain_template_link (
    template_id  uuid NOT NULL REFERENCES chain_template ON DELETE CASCADE,
    id           text NOT NULL,                     -- L1…, S1…, N1… (neighbours), U1… (unrelated)
    seq          int NOT NULL,
    name_zh      text NOT NULL,
    name_en      text NOT NULL,
    industry     text NOT NULL,                     -- GB/T 4754-2017 class
    standing     text NOT NULL CHECK (standing IN ('IN_CHAIN', 'SERVICE', 'NEIGHBOUR', 'UNRELATED')),
    value_added  numeric(5, 4) NOT NULL CHECK (value_added BETWEEN 0 AND 1),
    criticality  numeric(5, 4) NOT NULL CHECK (criticality BETWEEN 0 AND 1),
    density      numeric(5, 4) NOT NULL CHECK (density BETWEEN 0 AND 1),
    outside      numeric(5, 4) NOT NULL CHECK (outside BETWEEN 0 AND 1),
    origins      int NOT NULL CHECK (origins BETWEEN 0 AND 1000),
    gain         numeric(7, 4) NOT NULL,            -- what the complexity of the cluster would gain
    source       text NOT NULL,
    PRIMARY KEY (template_id, id)
);
CREATE TABLE chain_template_flow (
    template_id uuid NOT NULL REFERENCES chain_template ON DELETE CASCADE,
    from_id     text NOT NULL,
    to_id       text NOT NULL,
    source      text NOT NULL,
    PRIMARY KEY (template_id, from_id, to_id),
    FOREIGN KEY (template_id, from_id) REFERENCES chain_template_link,
    FOREIGN KEY (template_id, to_id) REFERENCES chain_template_link
);
GRANT SELECT, INSERT, UPDATE, DELETE ON chain_template, chain_template_link, chain_template_flow TO cooperage_app;
ALTER TABLE chain_template ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_published ON chain_template FOR SELECT TO cooperage_app
    USING (stage <> 'DRAFT' OR acting_role() IN ('OPS', 'ASC', 'SYSTEM'));
CREATE POLICY write_stewards ON chain_template FOR ALL TO cooperage_app
    USING (acting_role() IN ('OPS', 'ASC', 'SYSTEM')) WITH CHECK (acting_role() IN ('OPS', 'ASC', 'SYSTEM'));
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['chain_template_link', 'chain_template_flow'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format($p$CREATE POLICY with_template ON %I FOR SELECT TO cooperage_app
            USING (EXISTS (SELECT 1 FROM chain_template c WHERE c.id = template_id))$p$, t);
        EXECUTE format($p$CREATE POLICY write_drafts ON %I FOR ALL TO cooperage_app
            USING (acting_role() IN ('OPS', 'ASC', 'SYSTEM')
                AND EXISTS (SELECT 1 FROM chain_template c WHERE c.id = template_id AND c.stage = 'DRAFT'))
            WITH CHECK (acting_role() IN ('OPS', 'ASC', 'SYSTEM')
                AND EXISTS (SELECT 1 FROM chain_template c WHERE c.id = template_id AND c.stage = 'DRAFT'))$p$, t);
    END LOOP;
END $$;
