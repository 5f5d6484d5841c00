-- At which stage its caller was reminded of a demonstration, so that it happens once.
ALTER TABLE upgrade_demonstration ADD COLUMN reminded text;
