-- Who joins: those who make things, and those who serve them.
ALTER TABLE onboarding_draft
    ADD kind text NOT NULL DEFAULT 'SMALL_FIRM' CHECK (kind IN ('SMALL_FIRM', 'SERVICE'));
