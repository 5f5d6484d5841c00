-- Titles a firm has on the ladder from innovative to champion, each a kind of its own.
ALTER TABLE honour DROP CONSTRAINT honour_kind_check;
ALTER TABLE honour ADD CONSTRAINT honour_kind_check CHECK (kind IN ('REGIONAL_BRAND', 'WELL_KNOWN_TRADEMARK',
    'PROVINCIAL_BRAND', 'GEOGRAPHICAL_INDICATION', 'CHAMPION', 'LITTLE_GIANT', 'SPECIALISED_FIRM', 'INNOVATIVE_FIRM',
    'HIGH_TECH_FIRM', 'DIGITAL_FIRM', 'TITLE'));
