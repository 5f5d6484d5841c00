package org.cooperage.plan.engine.why;

import org.cooperage.plan.engine.Span;

/// An operation that cannot all be done between the soonest it can start and the latest it may end.
///
/// @param operation position of the operation
/// @param window from the soonest start (all before it as fast as possible) to the latest end (all after it as well);
/// if the date is hopeless, to the soonest end
/// @param missingMinutes work that finds no free hours in the window, at the fastest maker's rate; for a hopeless date
/// the minutes by which the shortest chain overshoots it
/// @param freeMinutes free minutes of all makers of the operation in the window
/// @param hopeless whether the date cannot be kept even with free machines
public record Shortage(int operation, Span window, int missingMinutes, int freeMinutes, boolean hopeless) {}
