-- A diagnosis that was vouched for may be read under a usage contract; answers and documents stay with their owner.
CREATE POLICY by_contract ON barrel_assessment FOR SELECT TO cooperage_app USING (may_read(party_id, 'diagnosis'));
CREATE POLICY by_contract ON barrel_assessment_score FOR SELECT TO cooperage_app USING (may_read(party_id, 'diagnosis'));
