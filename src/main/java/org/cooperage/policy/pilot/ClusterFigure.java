package org.cooperage.policy.pilot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// A figure of a cluster with where it comes from.
///
/// @param number of a range the lower end
/// @param year it is of; empty: counted by the platform
/// @param document it stands in; empty: counted by the platform
/// @param high upper end of a range; empty: it is no range, or has none
/// @param page where the platform's own figure opens; empty: it is stated
public record ClusterFigure(
        BigDecimal number,
        Optional<Integer> year,
        Optional<String> document,
        Instant at,
        Optional<BigDecimal> high,
        Optional<String> page) {}
