-- Whether the baseline of a goal is what the platform told for that day, or what the authority stated.
ALTER TABLE programme_goal ADD COLUMN told boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN programme_goal.fact IS 'of the clusters'' vocabulary, indicator:<code> of the catalogue, or upgrade:<index>';
