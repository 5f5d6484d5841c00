package org.cooperage.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Share;
import org.cooperage.shared.TimeSlot;

/// Two weeks of one resource as a picture: a row a unit, open time pale, taken time in colour; and the same by day as a
/// table. Lengths are in the picture's own units.
record LoadPicture(int width, int height, List<Bar> bars, List<Day> days, List<Row> rows) {

    static final int DAYS = 14;
    private static final int DAY_WIDTH = 52;
    private static final int LEFT = 34;
    private static final int TOP = 20;
    private static final int ROW = 18;
    private static final int MOST_ROWS = 16;

    /// `kind` is OPEN or a [Busy.Why].
    public record Bar(double x, int y, double width, int height, String kind, String title) {}

    public record Row(int unit, int y) {}

    /// One day: hours open over all units, hours taken, and the share.
    public record Day(LocalDate date, int x, double openHours, double takenHours, Share load) {}

    static TimeSlot span(Instant now) {
        var first = LocalDate.ofInstant(now, BusinessClock.ZONE).atStartOfDay(BusinessClock.ZONE);
        return new TimeSlot(first.toInstant(), first.plusDays(DAYS).toInstant());
    }

    static LoadPicture of(Resource resource, List<TimeSlot> open, List<Busy> busy, TimeSlot span) {
        var rows = Math.min(resource.units(), MOST_ROWS);
        var bars = new ArrayList<Bar>();
        var lines = new ArrayList<Row>();
        for (int unit = 1; unit <= rows; unit++) {
            int y = TOP + (unit - 1) * ROW;
            lines.add(new Row(unit, y));
            open.forEach(slot -> bars.add(bar(slot, span, y, "OPEN")));
        }
        busy.stream()
                .filter(it -> it.unit() <= rows)
                .forEach(it -> bars.add(bar(
                        it.slot().common(span).orElse(span),
                        span,
                        TOP + (it.unit() - 1) * ROW,
                        it.why().name())));
        return new LoadPicture(
                LEFT + DAYS * DAY_WIDTH, TOP + rows * ROW, bars, days(resource, open, busy, span), lines);
    }

    private static Bar bar(TimeSlot slot, TimeSlot span, int y, String kind) {
        var x = LEFT + hours(span.from(), slot.from()) * DAY_WIDTH / 24;
        var width = hours(slot.from(), slot.to()) * DAY_WIDTH / 24;
        return new Bar(x, y, width, ROW - 4, kind, "%s – %s".formatted(clock(slot.from()), clock(slot.to())));
    }

    private static List<Day> days(Resource resource, List<TimeSlot> open, List<Busy> busy, TimeSlot span) {
        var worked = worked(open, busy);
        var days = new ArrayList<Day>();
        for (int i = 0; i < DAYS; i++) {
            var day = TimeSlot.of(span.from().plus(Duration.ofDays(i)), Duration.ofDays(1));
            var openHours = resource.units() * within(open, day);
            var taken = within(worked, day);
            var load = openHours == 0 ? Share.NONE : new Share(Math.min(1, taken / openHours));
            days.add(new Day(
                    LocalDate.ofInstant(day.from(), BusinessClock.ZONE), LEFT + i * DAY_WIDTH, openHours, taken, load));
        }
        return days;
    }

    /// A slot that spans a night is taken in its open hours only.
    private static List<TimeSlot> worked(List<TimeSlot> open, List<Busy> busy) {
        return busy.stream()
                .flatMap(it -> open.stream().flatMap(window -> window.common(it.slot()).stream()))
                .toList();
    }

    private static double within(List<TimeSlot> slots, TimeSlot day) {
        return slots.stream()
                .flatMap(slot -> slot.common(day).stream())
                .mapToDouble(slot -> hours(slot.from(), slot.to()))
                .sum();
    }

    private static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes() / 60.0;
    }

    private static String clock(Instant moment) {
        return moment.atZone(BusinessClock.ZONE).toLocalDateTime().toString().replace('T', ' ');
    }
}
