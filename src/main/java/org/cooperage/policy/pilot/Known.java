package org.cooperage.policy.pilot;

import java.time.Instant;
import java.util.Optional;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Value;

/// A value of the cluster that stands, with where it comes from.
///
/// @param evidence empty: the platform counted it itself
/// @param at when it was counted or entered
record Known(Fact fact, Value value, Optional<Evidence> evidence, Instant at) {}
