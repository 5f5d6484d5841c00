-- The buyer objects to what one maker delivered; the two agree on a remedy, or the operator mediates.
CREATE TABLE dispute (
    id               uuid PRIMARY KEY,
    order_id         uuid NOT NULL REFERENCES deal,
    job_id           uuid NOT NULL REFERENCES deal,
    buyer_id         uuid NOT NULL,
    maker_id         uuid NOT NULL,
    reason           text NOT NULL,                   -- DisputeReason
    quantity         numeric(14, 2) NOT NULL CHECK (quantity > 0), -- pieces objected to, in the job's unit
    note             text CHECK (length(note) <= 1000),
    photo            bytea CHECK (length(photo) <= 3145728),
    media_type       text,
    wish             text NOT NULL,                   -- Remedy.Kind
    wish_quantity    numeric(14, 2) NOT NULL,
    wish_amount      numeric(14, 2),                  -- yuan before tax
    offer            text,                            -- what the maker, or the mediator, says instead
    offer_quantity   numeric(14, 2),
    offer_amount     numeric(14, 2),
    answer           text CHECK (length(answer) <= 1000),
    settled          text,
    settled_quantity numeric(14, 2),
    settled_amount   numeric(14, 2),
    verdict          text CHECK (length(verdict) <= 1000), -- the mediator's words
    mediated         boolean NOT NULL DEFAULT false,  -- from now on the operator reads it
    stage            text NOT NULL,                   -- Dispute.Stage; the table of moves is beside the enum
    answer_by        timestamptz NOT NULL,
    at               timestamptz NOT NULL,
    version          int NOT NULL DEFAULT 1
);
CREATE INDEX ON dispute (order_id);
CREATE INDEX ON dispute (job_id);
CREATE INDEX ON dispute (buyer_id, at DESC);
CREATE INDEX ON dispute (maker_id, at DESC);
CREATE INDEX ON dispute (at DESC) WHERE mediated;
GRANT SELECT, INSERT, UPDATE, DELETE ON dispute TO cooperage_app;
ALTER TABLE dispute ENABLE ROW LEVEL SECURITY;
CREATE POLICY both_sides ON dispute FOR ALL TO cooperage_app
    USING (buyer_id = acting_party() OR maker_id = acting_party() OR acting_role() = 'SYSTEM')
    WITH CHECK (buyer_id = acting_party() OR maker_id = acting_party() OR acting_role() = 'SYSTEM');
CREATE POLICY operator_mediates ON dispute FOR SELECT TO cooperage_app USING (mediated AND acting_role() = 'OPS');
