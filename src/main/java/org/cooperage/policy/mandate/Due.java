package org.cooperage.policy.mandate;

/// What a party of a mandate has to do next.
///
/// @param title written in one language or two
/// @param quarter `2026-Q3`; empty where it is about no quarter
public record Due(Kind kind, Mandate.Id mandate, String title, String quarter) {

    public enum Kind {
        /// The operator: terms proposed to it.
        ANSWER,
        /// The operator: a review it has said nothing on.
        COMMENT,
        /// The government: a review it has opened.
        DECIDE,
        /// The government: a quarter that is over and was not reviewed.
        OPEN
    }
}
