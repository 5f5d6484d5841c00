package org.cooperage.offer;

import java.math.BigDecimal;

/// What makers ask for a process: quartiles of their unit prices in yuan, told only when at least five firms ask.
public record PriceBand(BigDecimal low, BigDecimal median, BigDecimal high, int firms) {

    static final int FEWEST_FIRMS = 5;
}
