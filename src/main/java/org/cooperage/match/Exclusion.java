package org.cooperage.match;

/// Why a maker is not on the shortlist. The first that holds is told.
public enum Exclusion {
    /// A wet process without a discharge permit that is valid until the due date.
    NO_PERMIT,
    /// Its quality class is below the one asked for.
    CLASS,
    /// It does not work for this buyer.
    REFUSES_BUYER,
    /// It declined this order before, kept silent, or its machine broke down.
    EXCLUDED,
    /// Its smallest lot is more than the whole order.
    SMALLEST_LOT,
    /// Too far to carry goods there and back.
    TOO_FAR,
    /// Not one free hour before the due date.
    NO_TIME,
    /// Could do it, but others rank before it.
    RANKED_LOWER
}
