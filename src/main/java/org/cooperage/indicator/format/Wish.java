package org.cooperage.indicator.format;

/// What somebody wants to know of a table.
///
/// @param floor location quotients of cells with less are not called specialised and get no band
/// @param draws of the bootstrap, if there are plants; 0: no bands
/// @param seed of the draws
public record Wish(Kind kind, Reading reading, double floor, int draws, long seed) {
    public static Wish of(Kind kind) {
        return new Wish(kind, Reading.PLAIN, 0, 0, 1);
    }
}
