-- What the cluster is, from the public register; made once a month and then left as it is. Everybody may read it.
CREATE TABLE structure_month (
    month         date PRIMARY KEY,                    -- its first day, Asia/Shanghai
    firms         int NOT NULL,                        -- verified, with a place in the chain
    born          int NOT NULL,                        -- of them founded last year
    older         int NOT NULL,                        -- founded before last year
    undated       int NOT NULL,                        -- nobody knows when
    heterogeneity double precision,                    -- 1 − Σ share² of capacity over processes; null: no machines
    formula_id    text NOT NULL,
    inputs_hash   text NOT NULL,                       -- SHA-256 of what it was made of, first 16 digits
    as_of         timestamptz NOT NULL
);
CREATE TABLE structure_quotient (
    month    date NOT NULL REFERENCES structure_month ON DELETE CASCADE,
    link_id  text NOT NULL,
    city_id  uuid NOT NULL,
    firms    int NOT NULL,
    quotient double precision NOT NULL,
    low      double precision NOT NULL,                -- 5 % of the draws lie below
    high     double precision NOT NULL,                -- 5 % of the draws lie above
    PRIMARY KEY (month, link_id, city_id)
);
-- Where ten firms or more lie close together. A circle to the tenth of a kilometre: no firm's point can be had from it.
CREATE TABLE structure_core (
    month     date NOT NULL REFERENCES structure_month ON DELETE CASCADE,
    city_id   uuid NOT NULL,
    number    int NOT NULL,                            -- in its city, the largest first
    firms     int NOT NULL,
    lat       double precision NOT NULL,
    lon       double precision NOT NULL,
    radius_km double precision NOT NULL,               -- mean distance of its firms from the middle
    links     text[] NOT NULL,                         -- those of most firms, five or more each
    counts    int[] NOT NULL,                          -- firms of each
    PRIMARY KEY (month, city_id, number)
);
-- Open and sold machine hours and jobs given of whole months, as the catalogue told them. Null: withheld.
CREATE TABLE structure_capacity (
    process_id text NOT NULL,
    month      date NOT NULL,
    open_hours double precision,                       -- a week
    held_hours double precision,                       -- a week
    jobs       double precision,                       -- given in the month
    PRIMARY KEY (process_id, month)
);
GRANT SELECT, INSERT ON structure_month, structure_quotient, structure_core, structure_capacity TO cooperage_app;
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['structure_month', 'structure_quotient', 'structure_core', 'structure_capacity'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY read_all ON %I FOR SELECT USING (true)', t);
        EXECUTE format($p$CREATE POLICY write_platform ON %I FOR ALL TO cooperage_app
            USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM')$p$, t);
    END LOOP;
END $$;
