package org.cooperage.demo.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// When each part of a production is made, in local minutes, and when the goods reach the buyer.
record Schedule(List<Span> spans, long delivery) {
    private static final long DAY = 1440;
    private static final long MOVE = 480; // load, drive, unload, count
    private static final int LONGEST_RUN_DAYS = 9;

    /// Half-open.
    record Span(long from, long to) {}

    /// A schedule of the past: done without gaps, delivered on that day in the afternoon.
    static Schedule endingOn(LocalDate day, Production production) {
        long delivered = day.toEpochDay() * DAY + 15 * 60;
        Span[] spans = new Span[production.parts().size()];
        long end = delivered - MOVE;
        var stages = production.stages();
        for (int i = stages.size() - 1; i >= 0; i--) end = backwards(stages.get(i), end, production, spans) - MOVE;
        return new Schedule(List.copyOf(Arrays.asList(spans)), delivered);
    }

    /// A schedule that is under way: everything before the given stage is done, the rest has its machines.
    ///
    /// @return empty when the chosen makers have no room for it
    static Optional<Schedule> underWay(
            Scenario scenario, Production production, int current, Bookings bookings, IntFunction<Key> jobs) {
        var stages = production.stages();
        Span[] spans = new Span[production.parts().size()];
        long now = Hours.minute(scenario.start());
        long earliest = now - DAY;
        for (int i = current; i < stages.size(); i++) {
            long ends = 0;
            for (int part : stages.get(i)) {
                var span = claim(production.parts().get(part), earliest, bookings, jobs.apply(part));
                if (span.isEmpty()) return giveBack(production, bookings, jobs);
                spans[part] = span.get();
                ends = Math.max(ends, span.get().to());
            }
            earliest = ends
                    + MOVE
                    + (long) production
                            .parts()
                            .get(stages.get(i).getFirst())
                            .step()
                            .waitMinutes()
                            .low();
        }
        long end = Math.min(now, spans[stages.get(current).getFirst()].from()) - MOVE; // what came before is done
        for (int i = current - 1; i >= 0; i--) end = backwards(stages.get(i), end, production, spans) - MOVE;
        return Optional.of(new Schedule(List.copyOf(Arrays.asList(spans)), earliest + MOVE));
    }

    private static Optional<Schedule> giveBack(Production production, Bookings bookings, IntFunction<Key> jobs) {
        for (int i = 0; i < production.parts().size(); i++) {
            bookings.giveBack(production.parts().get(i).workshop(), jobs.apply(i));
        }
        return Optional.empty();
    }

    private static long backwards(List<Integer> stage, long end, Production production, Span[] spans) {
        long first = end;
        for (int part : stage) {
            var made = production.parts().get(part);
            long until = end - (long) made.step().waitMinutes().low();
            long from = until - Math.max(1, Math.round(made.days() * DAY / 15)) * 15;
            spans[part] = new Span(from, until);
            first = Math.min(first, from);
        }
        return first;
    }

    /// The fewest days in a row on which enough units of the workshop have no other job.
    private static Optional<Span> claim(Production.Part part, long earliest, Bookings bookings, Key job) {
        var hours = part.workshop().hours();
        var day = hours.openOnOrAfter(LocalDate.ofEpochDay(Math.floorDiv(earliest, DAY)));
        if (hours.opens(day) < earliest) day = hours.openOnOrAfter(day.plusDays(1));
        var last = day;
        for (int days = 1; days <= LONGEST_RUN_DAYS; days++, last = hours.openOnOrAfter(last.plusDays(1))) {
            int units = (int) Math.ceil(part.machineDays() / days);
            double share = days == 1 ? Math.clamp(part.machineDays() / units, 0.1, 1) : 1;
            var span = new Span(hours.at(day, 0), hours.at(last, share));
            if (units <= part.workshop().resource().units()
                    && bookings.claim(part.workshop(), units, span.from(), span.to(), job)) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    static List<List<Integer>> stages(List<Production.Part> parts) {
        var stages = new ArrayList<List<Integer>>();
        for (int i = 0; i < parts.size(); i++) {
            boolean first = i == 0
                    || parts.get(i).step().seq() != parts.get(i - 1).step().seq();
            if (first) stages.add(new ArrayList<>());
            stages.getLast().add(i);
        }
        return stages;
    }
}
