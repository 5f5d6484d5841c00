package org.cooperage.indicator;

import java.time.LocalDate;
import java.util.UUID;

/// What one firm adds to a figure. Never leaves this module, but to that firm.
///
/// @param row link or process, empty for the cluster
/// @param column city, empty for all
/// @param base what the value is a share of; 1 where it is none
record Contribution(LocalDate period, String row, String column, UUID firm, double value, double base) {

    Contribution in(LocalDate other) {
        return new Contribution(other, row, column, firm, value, base);
    }
}
