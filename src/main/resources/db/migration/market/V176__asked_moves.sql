-- Another time a customer asks for something its provider approved; the old one holds until the answer. The platform's
-- to write, like the booking.
CREATE TABLE booking_move (
    booking_id  uuid PRIMARY KEY REFERENCES booking,
    hold_id     uuid NOT NULL,                                        -- keeps the other time meanwhile
    customer_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    starts      timestamptz NOT NULL,
    ends        timestamptz NOT NULL CHECK (ends > starts),
    answer_by   timestamptz NOT NULL                                  -- silence after that is a no
);
CREATE INDEX ON booking_move (answer_by);
GRANT SELECT, INSERT, UPDATE, DELETE ON booking_move TO cooperage_app;
ALTER TABLE booking_move ENABLE ROW LEVEL SECURITY;
CREATE POLICY both_sides_read ON booking_move FOR SELECT TO cooperage_app
    USING (customer_id = acting_party() OR provider_id = acting_party() OR acting_role() = 'SYSTEM');
CREATE POLICY platform_writes ON booking_move FOR ALL TO cooperage_app
    USING (acting_role() = 'SYSTEM') WITH CHECK (acting_role() = 'SYSTEM');
