package org.cooperage.barrel.remedy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.barrel.Kept;
import org.cooperage.chain.Dimension;
import org.cooperage.shared.BusinessClock;
import org.jspecify.annotations.Nullable;

/// A remedy with what was measured since.
///
/// @param rows one for each dimension it is for
record RemedyView(Remedy remedy, List<Row> rows) {
    /// @param before whole points
    record Row(Dimension dimension, long before, List<Look> looks) {}

    /// @param day when it is due
    /// @param after whole points in the first diagnosis from that day until the next look; null: none yet
    /// @param due whether it is time to vouch anew
    record Look(
            Remedy.Due moment,
            LocalDate day,
            @Nullable Long after,
            @Nullable Long change,
            boolean due) {}

    static RemedyView of(Remedy remedy, List<Kept> history, LocalDate today) {
        var rows = remedy.before().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Row(
                        entry.getKey(),
                        Math.round(entry.getValue()),
                        looks(remedy, entry.getKey(), entry.getValue(), history, today)))
                .toList();
        return new RemedyView(remedy, rows);
    }

    private static List<Look> looks(
            Remedy remedy, Dimension dimension, double before, List<Kept> history, LocalDate today) {
        var looks = new ArrayList<Look>();
        for (var moment : Remedy.Due.values()) {
            var day = moment.after(remedy.takenOn());
            var after = first(history, day, next(remedy, moment))
                    .map(kept -> kept.scores().get(dimension));
            looks.add(new Look(
                    moment,
                    day,
                    after.map(Math::round).orElse(null),
                    after.map(score -> Math.round(score) - Math.round(before)).orElse(null),
                    after.isEmpty()
                            && !day.isAfter(today)
                            && next(remedy, moment).isAfter(today)));
        }
        return looks;
    }

    private static LocalDate next(Remedy remedy, Remedy.Due moment) {
        return Arrays.stream(Remedy.Due.values())
                .filter(other -> other.compareTo(moment) > 0)
                .findFirst()
                .map(other -> other.after(remedy.takenOn()))
                .orElse(LocalDate.MAX);
    }

    /// The first diagnosis in a period; the history begins with the latest.
    private static Optional<Kept> first(List<Kept> history, LocalDate from, LocalDate until) {
        return history.reversed().stream()
                .filter(kept -> {
                    var day = LocalDate.ofInstant(kept.at(), BusinessClock.ZONE);
                    return !day.isBefore(from) && day.isBefore(until);
                })
                .findFirst();
    }
}
