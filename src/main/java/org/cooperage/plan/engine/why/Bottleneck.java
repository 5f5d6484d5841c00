package org.cooperage.plan.engine.why;

import org.cooperage.plan.engine.Span;

/// A stretch of time in which a late order's binding chain waits for a machine.
///
/// An hour more of that machine before the wait ends lets the chain go on an hour sooner, and with it the order: that
/// is
/// worth `perHour`, as long as no other chain of the order takes over. It is the slope of the lateness at the plan as
/// it stands, an upper limit of what the hour saves.
///
/// @param resource position of the machine
/// @param waiting from when the work could have begun to when it did
/// @param order position of the late order
/// @param perHour micro-yuan, the order's price of a day late ÷ 24
public record Bottleneck(int resource, Span waiting, int order, long perHour) {}
