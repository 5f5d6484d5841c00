package org.cooperage.indicator.engine.nowcast;

import java.time.YearMonth;
import java.util.List;

/// What can be said of a month the official series has no value for yet.
public sealed interface Nowcast {

    YearMonth month();

    /// @param low, high the interval the value lies in with 80 % probability, as wrong as the method was so far
    /// @param drivers what moved a ridge estimate away from the mean, the strongest first; empty for a naive one
    record Estimated(
            YearMonth month,
            Method method,
            double value,
            double low,
            double high,
            Accuracy accuracy,
            List<Driver> drivers,
            double penalty)
            implements Nowcast {

        public Estimated {
            drivers = List.copyOf(drivers);
        }
    }

    /// @param common months both sides are known for
    /// @param needed so many would be enough
    record TooEarly(YearMonth month, int common, int needed) implements Nowcast {

        /// If every month brings one more.
        public YearMonth from() {
            return month.plusMonths((long) needed - common);
        }
    }

    /// How a value came about.
    enum Method {
        RIDGE,
        /// The official value of the same month a year ago.
        LAST_YEAR,
        /// The last official value there is.
        LAST_VALUE
    }

    /// Mean absolute percentage errors over the same months, each told from what was known then, 0.05 for 5 %.
    ///
    /// @param tested months
    /// @param lastYear NaN: not known for all of them
    record Accuracy(int tested, double ridge, double lastYear, double lastValue) {

        /// The smaller one.
        public double naive() {
            return Double.isNaN(lastYear) ? lastValue : Math.min(lastYear, lastValue);
        }

        public boolean beatsNaive() {
            return ridge < naive();
        }
    }

    /// What one column adds to the mean of the official series, in its unit.
    ///
    /// @param series position of the platform series; −1: the official series a year ago
    /// @param lagged of the month before
    record Driver(int series, boolean lagged, double effect) {
        public static final int OFFICIAL_LAST_YEAR = -1;
    }
}
