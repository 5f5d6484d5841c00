package org.cooperage.demo.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Who is booked until when: most machines are taken for the next week, fewer and fewer for the three after it.
///
/// A unit is booked from a day or two ago until the day on which the planned load falls below its rank. A run may span
/// nights and rest days; it starts and ends while the workshop is open.
final class Bookings {
    static final int HORIZON_DAYS = 28;

    private static final int FULL_DAYS = 3;
    private static final double PEAK_SHARE =
            0.16; // November's share of the year, which the booked shares are given for

    private final Scenario scenario;
    private final Profile profile;
    private final Map<Key, List<Run>> runs = new HashMap<>();
    private final List<Workshop> workshops;

    private Bookings(Scenario scenario, Profile profile, List<Workshop> workshops) {
        this.scenario = scenario;
        this.profile = profile;
        this.workshops = workshops;
    }

    /// One unit taken for local minutes [from, to).
    private record Run(
            int unit, long from, long to, @Nullable Key job) {
        boolean meets(long otherFrom, long otherTo) {
            return from < otherTo && otherFrom < to;
        }
    }

    static Bookings of(Scenario scenario, Profile profile, List<Workshop> workshops) {
        var bookings = new Bookings(scenario, profile, workshops);
        for (var workshop : workshops) bookings.runs.put(workshop.resource().id(), bookings.book(workshop));
        return bookings;
    }

    private List<Run> book(Workshop workshop) {
        int units = workshop.resource().units();
        var dice = Dice.of(
                scenario.seed(), "load", workshop.kind().id(), workshop.firm().number());
        double slack =
                dice.chance(profile.slackFirms().share()) ? profile.slackFirms().booked() : 1;
        double base = dice.in(workshop.kind().bookedNextWeek())
                * workshop.firm().city().booked()
                * slack;
        int[] rank = dice.permutation(units);
        var taken = new ArrayList<Run>();
        for (int unit = 0; unit < units; unit++) {
            int days = bookedDays(base, (rank[unit] + dice.unit()) / units);
            if (days > 0) taken.add(run(workshop, unit + 1, -dice.between(1, 3), days, dice));
            if (dice.chance(0.25)) later(workshop, unit + 1, days, dice, taken);
        }
        return taken;
    }

    /// A short second run after a pause.
    private void later(Workshop workshop, int unit, int days, Dice dice, List<Run> taken) {
        int from = days + dice.between(2, 6);
        int to = from + dice.between(1, 3);
        if (to > HORIZON_DAYS) return;
        var run = run(workshop, unit, from, to, dice);
        boolean free = taken.stream().noneMatch(r -> r.unit() == unit && r.to() > run.from());
        if (free) taken.add(run);
    }

    private Run run(Workshop workshop, int unit, int fromDay, int toDay, Dice dice) {
        Hours hours = workshop.hours();
        LocalDate first = hours.openOnOrAfter(scenario.date().plusDays(fromDay));
        LocalDate last = hours.openOnOrBefore(scenario.date().plusDays(toDay - 1L));
        if (last.isBefore(first)) last = first;
        double start = fromDay < 0 ? 0 : dice.below(3) * 0.25;
        double end = last.equals(first) ? 1 : dice.pick(List.of(0.4, 0.7, 1.0, 1.0));
        return new Run(unit, hours.at(first, start), hours.at(last, end), null);
    }

    /// Days from now on which the load exceeds the unit's rank.
    private int bookedDays(double base, double rank) {
        int day = 0;
        while (day < HORIZON_DAYS && load(base, day) > rank) day++;
        return day;
    }

    private double load(double base, int day) {
        double season = profile.season().get(scenario.date().plusDays(day).getMonthValue() - 1) / PEAK_SHARE;
        return Math.min(0.98, base * falloff(day) * Math.min(1.1, season));
    }

    /// Full for the first days, then falling week by week in straight lines.
    private double falloff(int day) {
        if (day < FULL_DAYS) return 1;
        int week = (day - FULL_DAYS) / 7;
        var levels = profile.bookedFalloff();
        double from = levels.get(Math.min(week, levels.size() - 1));
        double to = levels.get(Math.min(week + 1, levels.size() - 1));
        return from + (to - from) * ((day - FULL_DAYS) % 7) / 7.0;
    }

    /// Gives so many units to a job for that time, units that are busy with own work first: the load stays what it
    /// was.
    ///
    /// @return whether so many units have no other job then
    boolean claim(Workshop workshop, int units, long from, long to, Key job) {
        List<Run> all = runs.getOrDefault(workshop.resource().id(), List.of());
        Map<Integer, List<Run>> byUnit = all.stream().collect(Collectors.groupingBy(Run::unit));
        var chosen = IntStream.rangeClosed(1, workshop.resource().units())
                .boxed()
                .filter(u -> ownMinutes(byUnit.getOrDefault(u, List.of()), from, to) >= 0)
                .sorted(Comparator.comparingLong(
                        (Integer u) -> -ownMinutes(byUnit.getOrDefault(u, List.of()), from, to)))
                .limit(units)
                .toList();
        if (chosen.size() < units) return false;
        for (int unit : chosen) {
            byUnit.getOrDefault(unit, List.of()).forEach(run -> giveWay(all, run, from, to, workshop.hours()));
            all.add(new Run(unit, from, to, job));
        }
        return true;
    }

    /// Minutes of own work in that time; -1 when another job is in the way.
    private static long ownMinutes(List<Run> unitRuns, long from, long to) {
        long minutes = 0;
        for (var run : unitRuns) {
            if (!run.meets(from, to)) continue;
            if (run.job() != null) return -1;
            minutes += Math.min(to, run.to()) - Math.max(from, run.from());
        }
        return minutes;
    }

    private static void giveWay(List<Run> all, Run run, long from, long to, Hours hours) {
        if (!run.meets(from, to)) return;
        all.remove(run);
        if (run.from() < from) all.add(new Run(run.unit(), run.from(), from, null));
        long resumes = hours.resume(to);
        if (resumes < run.to()) all.add(new Run(run.unit(), resumes, run.to(), null));
    }

    /// Gives the work of a job that came to nothing back to the owner.
    void giveBack(Workshop workshop, Key job) {
        runs.getOrDefault(workshop.resource().id(), List.of())
                .replaceAll(r -> job.equals(r.job()) ? new Run(r.unit(), r.from(), r.to(), null) : r);
    }

    List<Cluster.Hold> holds() {
        var holds = new ArrayList<Cluster.Hold>();
        for (var workshop : workshops) {
            var resource = workshop.resource();
            runs.getOrDefault(resource.id(), List.of()).stream()
                    .sorted(Comparator.comparingInt(Run::unit).thenComparingLong(Run::from))
                    .forEach(r -> holds.add(new Cluster.Hold(
                            Key.of("hold", holds.size()),
                            resource.id(),
                            resource.owner(),
                            r.unit(),
                            Hours.instant(r.from()),
                            Hours.instant(r.to()),
                            r.job())));
        }
        return holds;
    }
}
