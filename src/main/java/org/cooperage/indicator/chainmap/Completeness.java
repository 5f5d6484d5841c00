package org.cooperage.indicator.chainmap;

import java.time.Instant;

/// How complete a chain is: its links of production that meet three tenths of the demand, over all of them.
///
/// An interval where figures are withheld: those links may count or not.
///
/// @param links of production
/// @param there known to meet three tenths, or to have firms where nobody asks for machine hours
/// @param perhaps `there` and those whose figures are withheld
public record Completeness(int links, int there, int perhaps, Instant asOf) {

    public Completeness {
        if (links < 1 || there > perhaps || perhaps > links) {
            throw new IllegalArgumentException(
                    "Of (%d) links (%d) are there and (%d) perhaps.\nMaybe a link counts twice."
                            .formatted(links, there, perhaps));
        }
    }

    /// Per cent, 0–100, down to a tenth.
    public double low() {
        return Math.floor(1000.0 * there / links) / 10;
    }

    /// Per cent, 0–100, up to a tenth.
    public double high() {
        return isSure() ? low() : Math.ceil(1000.0 * perhaps / links) / 10;
    }

    public boolean isSure() {
        return there == perhaps;
    }
}
