package org.cooperage.indicator.structure;

import java.util.Collection;
import org.cooperage.indicator.engine.structure.Range;
import org.jspecify.annotations.Nullable;

/// How many firms of the register were founded last year. Who closed is in no register the platform has: growth and
/// entry have an upper end only, until somebody states it.
///
/// @param born founded last year
/// @param older founded before last year
/// @param undated nobody knows when
record Births(int firms, int born, int older, int undated) {
    private static final double ALL_CLOSED = -1;

    static Births of(Collection<Located> firms, int thisYear) {
        int born = 0;
        int older = 0;
        int undated = 0;
        for (var firm : firms) {
            if (firm.founded() == null) {
                undated++;
            } else if (firm.founded() == thisYear - 1) {
                born++;
            } else if (firm.founded() < thisYear - 1) {
                older++;
            }
        }
        return new Births(firms.size(), born, older, undated);
    }

    /// Of the number of firms in the last whole year; those of unknown year may be born in it or before.
    ///
    /// @param closed firms in that year; null: nobody has told
    Range growth(@Nullable Double closed) {
        return range(closed, older + (closed == null ? 0 : closed));
    }

    /// (born − closed) ÷ firms.
    Range netEntry(@Nullable Double closed) {
        return range(closed, firms);
    }

    private Range range(@Nullable Double closed, double firmsBefore) {
        double all = Math.max(1, firmsBefore);
        double least = closed == null ? ALL_CLOSED : (born - closed) / all;
        return new Range(least, (born + undated - (closed == null ? 0 : closed)) / all);
    }
}
