package org.cooperage.indicator.engine;

/// A figure after disclosure control.
public sealed interface Disclosed {
    /// @param contributors how many stand behind it
    record Published(double value, int contributors) implements Disclosed {}

    /// Too few contributors, or one that dominates, or a figure from which such a one could be computed. Not zero.
    record Withheld() implements Disclosed {}

    Disclosed WITHHELD = new Withheld();
}
