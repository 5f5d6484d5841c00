package org.cooperage.indicator;

import java.time.Instant;

/// The figures of the catalogue were computed anew.
public record IndicatorsRefreshed(Instant at) {}
