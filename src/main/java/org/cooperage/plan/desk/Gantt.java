package org.cooperage.plan.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.cooperage.plan.Colours;
import org.cooperage.plan.Job;
import org.cooperage.plan.Plan;
import org.cooperage.plan.Transport;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.TimeSlot;

/// A plan over time, ready to be drawn: one row for each maker, days across. Lengths in SVG units.
///
/// @param days a label and a line for every day, or every few of them
public record Gantt(int width, int height, int left, List<Row> rows, List<Day> days) {
    private static final int LABEL = 290;
    private static final int ROW = 30;
    private static final int TOP = 28;
    private static final int BAR = 14;
    private static final int LEAST_WIDTH = 860;
    private static final int PER_DAY = 28;
    private static final int MOST_WIDTH = 1800;
    private static final int LABEL_EVERY = 60;

    /// @param y upper edge of the bars
    public record Row(Bilingual maker, Bilingual city, int y, List<Bar> bars) {}

    /// @param fill a colour token; transports are drawn in the colour of lines
    public record Bar(double x, int y, double width, int height, String fill, Bilingual what, TimeSlot when) {}

    public record Day(double x, LocalDate date, boolean labelled) {}

    static Gantt of(Plan plan, MakerNames.Names names) {
        return new Drawing(plan, names).draw();
    }

    /// Knows the scale while one Gantt is drawn.
    private static final class Drawing {
        private static final Bilingual ON_THE_ROAD = new Bilingual("运输", "on the road");

        private final Plan plan;
        private final MakerNames.Names names;
        private final Instant from;
        private final double perHour;
        private final int width;

        Drawing(Plan plan, MakerNames.Names names) {
            this.plan = plan;
            this.names = names;
            this.from = startOfDay(plan.begins());
            long days = Duration.between(from, plan.promised()).toDays() + 1;
            this.width = LABEL + (int) Math.clamp(days * PER_DAY, LEAST_WIDTH, MOST_WIDTH);
            this.perHour = (width - LABEL) / (days * 24.0);
        }

        Gantt draw() {
            var byMaker = new LinkedHashMap<UUID, List<Job>>();
            plan.jobs().stream()
                    .sorted(Comparator.comparingInt(Job::operationSeq)
                            .thenComparing(j -> j.span().from()))
                    .forEach(j -> byMaker.computeIfAbsent(j.makerId(), m -> new ArrayList<>())
                            .add(j));
            var rows = new ArrayList<Row>();
            byMaker.forEach((maker, jobs) -> rows.add(row(maker, jobs, TOP + rows.size() * ROW)));
            return new Gantt(width, TOP + rows.size() * ROW + 4, LABEL, rows, days());
        }

        private Row row(UUID maker, List<Job> jobs, int y) {
            var bars = new ArrayList<Bar>();
            for (var job : jobs) {
                plan.transports().stream()
                        .filter(t -> t.fromJob().equals(job.key()))
                        .forEach(t -> bars.add(road(t, y)));
                busy(job).forEach(slot -> bars.add(bar(slot, y, BAR, Colours.of(job.processId()), job.operation())));
            }
            return new Row(names.maker(maker), names.city(jobs.getFirst().cityId()), y, bars);
        }

        /// Firms in one yard are no time apart; the road is drawn all the same.
        private Bar road(Transport trip, int y) {
            var there = trip.arrive().isAfter(trip.depart())
                    ? trip.arrive()
                    : trip.depart().plusSeconds(60);
            return bar(new TimeSlot(trip.depart(), there), y + BAR, 4, "var(--ink-3)", ON_THE_ROAD);
        }

        private Bar bar(TimeSlot slot, int y, int height, String fill, Bilingual what) {
            double x = x(slot.from());
            return new Bar(x, y, Math.max(1.5, tenth(x(slot.to()) - x)), height, fill, what, slot);
        }

        /// The time in which at least one of the job's units works.
        private static List<TimeSlot> busy(Job job) {
            var joined = new ArrayList<TimeSlot>();
            job.slots().stream()
                    .map(Job.Slot::during)
                    .sorted(Comparator.comparing(TimeSlot::from))
                    .forEach(slot -> {
                        if (joined.isEmpty() || joined.getLast().to().isBefore(slot.from())) {
                            joined.add(slot);
                        } else if (joined.getLast().to().isBefore(slot.to())) {
                            joined.add(new TimeSlot(joined.removeLast().from(), slot.to()));
                        }
                    });
            return joined;
        }

        private List<Day> days() {
            var days = new ArrayList<Day>();
            double last = -LABEL_EVERY;
            for (var day = from; day.isBefore(plan.promised()); day = startOfDay(day.plus(Duration.ofHours(26)))) {
                double x = x(day);
                boolean labelled = x - last >= LABEL_EVERY;
                last = labelled ? x : last;
                days.add(new Day(x, day.atZone(BusinessClock.ZONE).toLocalDate(), labelled));
            }
            return days;
        }

        private double x(Instant moment) {
            return tenth(LABEL + Duration.between(from, moment).toMinutes() / 60.0 * perHour);
        }

        private static double tenth(double value) {
            return Math.round(value * 10) / 10.0;
        }

        private static Instant startOfDay(Instant moment) {
            return moment.atZone(BusinessClock.ZONE)
                    .toLocalDate()
                    .atStartOfDay(BusinessClock.ZONE)
                    .toInstant();
        }
    }
}
