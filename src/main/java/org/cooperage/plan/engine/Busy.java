package org.cooperage.plan.engine;

/// Capacity that is already promised: one unit of a resource is taken in the span.
///
/// @param unit position of the unit, from 0
public record Busy(int unit, Span span) {}
