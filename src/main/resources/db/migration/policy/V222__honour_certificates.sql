-- The certificate behind an honour, as a file. Handed in while the honour waits: whoever confirms it has seen it.
CREATE TABLE honour_certificate (
    honour_id  uuid PRIMARY KEY REFERENCES honour,
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg', 'image/webp')),
    content    bytea NOT NULL CHECK (length(content) BETWEEN 1 AND 5242880),
    at         timestamptz NOT NULL
);
GRANT SELECT, INSERT ON honour_certificate TO cooperage_app;
GRANT UPDATE (name, media_type, content, at) ON honour_certificate TO cooperage_app;
ALTER TABLE honour_certificate ENABLE ROW LEVEL SECURITY;
-- Who may read the honour may read its certificate: the policy of the honour decides.
CREATE POLICY as_its_honour ON honour_certificate FOR SELECT TO cooperage_app
    USING (EXISTS (SELECT FROM honour h WHERE h.id = honour_id));
CREATE POLICY entered_hands_in ON honour_certificate FOR INSERT TO cooperage_app
    WITH CHECK (EXISTS (SELECT FROM honour h
        WHERE h.id = honour_id AND h.stage = 'ENTERED' AND h.entered_by = acting_party()));
CREATE POLICY entered_replaces ON honour_certificate FOR UPDATE TO cooperage_app
    USING (EXISTS (SELECT FROM honour h
        WHERE h.id = honour_id AND h.stage = 'ENTERED' AND h.entered_by = acting_party()));
