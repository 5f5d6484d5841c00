-- Persons and the parties they act for. Personal data: own only; the platform itself reads it to sign somebody in.
CREATE TABLE person (
    id            uuid PRIMARY KEY,
    username      text NOT NULL CHECK (username = lower(username)),
    password_hash text NOT NULL,
    name          text NOT NULL,
    phone         text,
    email         text,
    language      text NOT NULL DEFAULT 'zh' CHECK (language IN ('zh', 'en')),
    disabled      boolean NOT NULL DEFAULT false,
    created_at    timestamptz NOT NULL,
    version       int NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX person_username ON person (username);

CREATE TABLE membership (
    person_id uuid NOT NULL REFERENCES person,
    party_id  uuid NOT NULL,
    role      text NOT NULL CHECK (role IN ('GOV', 'ASC', 'LEAD', 'SME', 'FI', 'SVC', 'PARK', 'OPS', 'BUYER')),
    title     text NOT NULL DEFAULT '',            -- what the person is there, e.g. 厂长
    since     timestamptz NOT NULL,
    PRIMARY KEY (person_id, party_id)
);
CREATE INDEX ON membership (party_id);

-- Sign-ins that failed, to slow down guessing. Kept for a day.
CREATE TABLE login_failure (
    username text NOT NULL,
    address  text NOT NULL,
    at       timestamptz NOT NULL
);
CREATE INDEX ON login_failure (address, at);
CREATE INDEX ON login_failure (at);

-- What a request that must happen once was answered, to be answered again to its repetition. Kept for a day.
CREATE TABLE once_request (
    holder       text NOT NULL,                    -- the person's id, or empty for a guest
    path         text NOT NULL,
    key          text NOT NULL,
    started_at   timestamptz NOT NULL,
    finished_at  timestamptz,
    status       int,
    location     text,
    content_type text,
    body         bytea,
    PRIMARY KEY (holder, path, key)
);
CREATE INDEX ON once_request (started_at);

GRANT SELECT, INSERT, UPDATE ON person TO cooperage_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON membership, login_failure, once_request TO cooperage_app;

ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON person FOR ALL TO cooperage_app
    USING (id = acting_person() OR acting_role() = 'SYSTEM') WITH CHECK (id = acting_person() OR acting_role() = 'SYSTEM');

ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_own ON membership FOR SELECT TO cooperage_app
    USING (person_id = acting_person() OR party_id = acting_party() OR acting_role() = 'SYSTEM');
CREATE POLICY platform_writes ON membership FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');

ALTER TABLE login_failure ENABLE ROW LEVEL SECURITY;
CREATE POLICY platform ON login_failure FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');

ALTER TABLE once_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY platform ON once_request FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
