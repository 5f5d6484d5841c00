package org.cooperage.indicator;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.cooperage.chain.Process;
import org.cooperage.place.Place;
import org.cooperage.shared.Share;
import org.jspecify.annotations.Nullable;

/// How far a process of a city is booked in a week.
///
/// @param city null for all cities together
/// @param week its Monday, Asia/Shanghai
/// @param openHours unit-hours inside calendars, closures taken out
/// @param heldHours of them held, tentatively or for good
/// @param firms that have open hours
public record Load(
        Process.Id process, Place.@Nullable Id city, LocalDate week, double openHours, double heldHours, int firms) {

    public record At(Process.Id process, Place.@Nullable Id city, LocalDate week) {}

    public At at() {
        return new At(process, city, week);
    }

    /// Sums over all cities, process by process and week by week.
    static List<Load> totals(List<Load> loads) {
        var sums = new LinkedHashMap<At, Load>();
        loads.forEach(one -> {
            var all = new Load(one.process, null, one.week, one.openHours, one.heldHours, one.firms);
            sums.merge(all.at(), all, Load::plus);
        });
        return List.copyOf(sums.values());
    }

    Load plus(Load other) {
        return new Load(
                process, city, week, openHours + other.openHours, heldHours + other.heldHours, firms + other.firms);
    }

    /// Held ÷ open hours, 0–1.
    public Share share() {
        return Share.of(Math.min(heldHours, openHours), openHours);
    }

    public double freeHours() {
        return openHours - heldHours;
    }
}
