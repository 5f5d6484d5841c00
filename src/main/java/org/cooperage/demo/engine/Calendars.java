package org.cooperage.demo.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives every producing firm its opening hours: a weekly pattern, its own days off, and the spring stop of all.
final class Calendars {
    private static final int DAYS_BEFORE = 7;
    private static final int DAYS_AFTER = 120;
    private static final double PEAK_REST = 0.5; // owners take half as many days off in the peak

    private final Scenario scenario;
    private final Profile profile;
    private final Map<String, Hours> hours = new HashMap<>();
    private final List<Cluster.Calendar> calendars = new ArrayList<>();
    private final List<Cluster.Closure> closures = new ArrayList<>();
    private final Set<LocalDate> springDays = new HashSet<>();

    Calendars(Scenario scenario, Profile profile) {
        this.scenario = scenario;
        this.profile = profile;
        profile.springStops().forEach(this::closeForSpring);
    }

    List<Cluster.Calendar> calendars() {
        return calendars;
    }

    List<Cluster.Closure> closures() {
        return closures;
    }

    /// The same firm has one calendar for each kind of shift.
    Hours of(Firm firm, String shiftId) {
        return hours.computeIfAbsent(firm.number() + shiftId, k -> open(firm, profile.shift(shiftId)));
    }

    private Hours open(Firm firm, Profile.Shift shift) {
        var dice = Dice.of(scenario.seed(), "calendar", shift.id(), firm.number());
        int opens = shift.opens().toSecondOfDay() / 60 + shift.jitterMinutes() * dice.between(-1, 1);
        int days = dice.chance(shift.restShare()) ? 127 & ~(1 << restDay(dice)) : 127;
        var calendar = new Cluster.Calendar(
                Key.of("calendar", calendars.size()),
                firm.id(),
                "%d小时班".formatted(shift.minutes() / 60),
                "%d h a day".formatted(shift.minutes() / 60),
                days,
                opens,
                shift.minutes());
        calendars.add(calendar);
        var off = new HashSet<>(springDays);
        double chance = shift.daysOffPerYear() / 365.0 * PEAK_REST;
        for (int d = -DAYS_BEFORE; d < DAYS_AFTER; d++) {
            if (dice.chance(chance)) takeOff(calendar, scenario.date().plusDays(d), off);
        }
        return new Hours(calendar, Set.copyOf(off));
    }

    /// From opening time to the next day's: a night shift stays whole.
    private void takeOff(Cluster.Calendar calendar, LocalDate day, Set<LocalDate> off) {
        if (!off.add(day)) return;
        Instant from = Hours.instant(day.toEpochDay() * 1440 + calendar.opensMinute());
        closures.add(new Cluster.Closure(
                Key.of("closure", closures.size()),
                calendar.owner(),
                calendar.id(),
                from,
                from.plusSeconds(86_400),
                "DAY_OFF"));
    }

    private void closeForSpring(Profile.SpringStop stop) {
        closures.add(new Cluster.Closure(
                Key.of("closure", closures.size()),
                null,
                null,
                midnight(stop.from()),
                midnight(stop.from().plusDays(stop.days())),
                "SPRING_STOP"));
        for (int d = -1; d < stop.days(); d++)
            springDays.add(stop.from().plusDays(d)); // nobody starts a last night shift
    }

    private static Instant midnight(LocalDate day) {
        return Hours.instant(day.toEpochDay() * 1440);
    }

    private static int restDay(Dice dice) {
        return dice.chance(0.7) ? 6 : dice.below(6);
    }
}
