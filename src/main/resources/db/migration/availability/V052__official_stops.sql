-- Closures that came with one stop of the authorities, so that they can be lifted together.
ALTER TABLE closure ADD COLUMN stop_id uuid;
CREATE INDEX ON closure (stop_id) WHERE stop_id IS NOT NULL;
CREATE POLICY stops_are_not_the_owners ON closure AS RESTRICTIVE FOR UPDATE TO cooperage_app
    USING (stop_id IS NULL OR acting_role() = 'SYSTEM') WITH CHECK (stop_id IS NULL OR acting_role() = 'SYSTEM');
CREATE POLICY stops_are_not_lifted_by_owners ON closure AS RESTRICTIVE FOR DELETE TO cooperage_app
    USING (stop_id IS NULL OR acting_role() = 'SYSTEM');
