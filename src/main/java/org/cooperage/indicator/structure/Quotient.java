package org.cooperage.indicator.structure;

import org.cooperage.chain.Link;
import org.cooperage.place.Place;

/// How much more of a link a city has than all cities, by firms, and how far that might be chance.
///
/// @param quotient share of the link in the city's firms ÷ share in all firms
/// @param low 5 % of the draws lie below
/// @param high 5 % of the draws lie above
record Quotient(Link.Id link, Place.Id city, int firms, double quotient, double low, double high) {

    /// Whatever the draw.
    public boolean isSpecialised() {
        return low > 1;
    }

    /// More than elsewhere, but it may be so because there happen to be these firms and no others.
    public boolean isByChance() {
        return quotient > 1 && !isSpecialised();
    }
}
