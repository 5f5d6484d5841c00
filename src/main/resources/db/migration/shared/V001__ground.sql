-- What every module's tables rest on.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO cooperage_app, cooperage_engine;

-- Who acts in this transaction; null when nobody said so. Policies of row-level security ask these.
CREATE FUNCTION acting_party() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('cooperage.party', true), '')::uuid $$;
CREATE FUNCTION acting_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('cooperage.person', true), '')::uuid $$;
CREATE FUNCTION acting_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('cooperage.role', true), '') $$;

-- How far the business clock is from real time; one row.
CREATE TABLE business_clock (
  one           boolean PRIMARY KEY DEFAULT true CHECK (one),
  offset_millis bigint  NOT NULL
);
INSERT INTO business_clock (offset_millis) VALUES (0);
GRANT SELECT, UPDATE ON business_clock TO cooperage_app;

-- Events waiting for their listeners (Spring Modulith's publication registry, structure 2).
CREATE TABLE event_publication (
  id                     uuid PRIMARY KEY,
  listener_id            text NOT NULL,
  event_type             text NOT NULL,
  serialized_event       text NOT NULL,
  publication_date       timestamptz NOT NULL,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
CREATE INDEX event_publication_serialized_event_hash_idx ON event_publication USING hash (serialized_event);
CREATE INDEX event_publication_by_completion_date_idx ON event_publication (completion_date);
GRANT SELECT, INSERT, UPDATE, DELETE ON event_publication TO cooperage_app;
