package org.cooperage.market.dispatch;

/// What can come of answering a change.
public sealed interface Deciding {

    /// The repaired plan is in force.
    record Agreed(Change change) implements Deciding {}

    /// The order was given up; all slots went back.
    record Refused(Change change) implements Deciding {}

    /// It was decided before, or something newer took its place.
    record TooLate(Change change) implements Deciding {}

    /// A slot of the repaired plan was taken in the meantime; another repair is under way.
    record Overtaken(Change change) implements Deciding {}
}
