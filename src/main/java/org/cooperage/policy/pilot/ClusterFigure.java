package org.cooperage.policy.pilot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// A figure of a cluster with where it comes from.
///
/// @param year it is of; empty: counted by the platform
/// @param document it stands in; empty: counted by the platform
public record ClusterFigure(BigDecimal number, Optional<Integer> year, Optional<String> document, Instant at) {}
