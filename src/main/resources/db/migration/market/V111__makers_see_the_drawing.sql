-- A maker works from the buyer's drawing as long as it has a job of that order: offered to it, agreed or being made.
-- Whoever declined, kept silent, was passed over or has been paid sees it no more. The order itself stays hidden: the
-- function answers yes or no.
CREATE FUNCTION has_live_job_of(need uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (
        SELECT 1 FROM deal o JOIN deal j ON j.parent_id = o.id
        WHERE o.need_id = need AND o.kind = 'ORDER' AND j.maker_id = acting_party()
          AND j.stage IN ('OFFERED', 'VIEWED', 'COUNTERED', 'ACCEPTED', 'COMMITTED', 'MOVE_ASKED', 'STARTED', 'DONE',
                          'REWORK', 'PASSED', 'PAYABLE'))
$$;
REVOKE ALL ON FUNCTION has_live_job_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_live_job_of(uuid) TO cooperage_app;
CREATE INDEX ON deal (need_id) WHERE kind = 'ORDER';
CREATE POLICY makers_read ON need_document FOR SELECT TO cooperage_app USING (has_live_job_of(need_id));
