-- The operator reads papers to verify them; only their owner hands them in or takes them back.
DROP POLICY own_or_operator ON party_document;
CREATE POLICY own_or_operator ON party_document FOR SELECT TO cooperage_app
    USING (party_id = acting_party() OR acting_role() IN ('OPS', 'SYSTEM'));
CREATE POLICY write_own ON party_document FOR ALL TO cooperage_app
    USING (party_id = acting_party() OR acting_role() = 'SYSTEM')
    WITH CHECK (party_id = acting_party() OR acting_role() = 'SYSTEM');
