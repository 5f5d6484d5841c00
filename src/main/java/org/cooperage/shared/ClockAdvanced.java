package org.cooperage.shared;

import java.time.Instant;

/// The business clock was moved from one moment to a later one; whatever falls due between them is due now.
public record ClockAdvanced(Instant from, Instant to) {}
