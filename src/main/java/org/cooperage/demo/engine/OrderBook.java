package org.cooperage.demo.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The orders so far: those of the last sixty days are delivered and mostly paid, some are in the workshops now.
final class OrderBook {
    private static final int DAYS_BACK = 60;
    private static final double PAST_PER_FIRM = 0.25;
    private static final double RUNNING_PER_FIRM = 0.06;
    private static final double MEDIAN_DAYS_TO_PAY = 28;
    private static final int PAYEES = 64;
    private static final int TRIES = 6;

    private final Scenario scenario;
    private final Profile profile;
    private final Trade trade;
    private final Bookings bookings;
    private final Directory directory;
    private final List<Cluster.Order> orders = new ArrayList<>();

    private OrderBook(Scenario scenario, Profile profile, Trade trade, Bookings bookings, Directory directory) {
        this.scenario = scenario;
        this.profile = profile;
        this.trade = trade;
        this.bookings = bookings;
        this.directory = directory;
    }

    static List<Cluster.Order> of(
            Scenario scenario, Profile profile, Trade trade, Bookings bookings, Directory directory) {
        var book = new OrderBook(scenario, profile, trade, bookings, directory);
        int past = Math.max(3, (int) (scenario.firms() * PAST_PER_FIRM));
        int running = Math.max(2, (int) (scenario.firms() * RUNNING_PER_FIRM));
        for (int i = 0; i < past; i++) book.delivered(i, past);
        for (int i = 0; i < running; i++) book.running();
        return book.orders;
    }

    private void delivered(int n, int of) {
        var dice = Dice.of(scenario.seed(), "past", n);
        var production = production(dice);
        int daysAgo = 1 + (int) ((DAYS_BACK - 1) * (1 - (n + dice.unit()) / of));
        var accepted = scenario.date().minusDays(daysAgo);
        var schedule = Schedule.endingOn(accepted.minusDays(1), production);
        write(production, schedule, dice, accepted, paymentDays(accepted, dice));
    }

    /// Several buyers are tried until one finds makers with room.
    private void running() {
        int number = orders.size() + 1;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var dice = Dice.of(scenario.seed(), "running", number * (long) TRIES + attempt);
            var production = production(dice);
            int current = dice.below(production.stages().size());
            Optional<Schedule> schedule =
                    Schedule.underWay(scenario, production, current, bookings, part -> Paperwork.job(number, part));
            if (schedule.isPresent()) {
                write(production, schedule.get(), dice, null, new LocalDate[] {null});
                return;
            }
        }
    }

    private Production production(Dice dice) {
        var buyers = trade.buyers();
        var buyer = dice.chance(0.06) ? buyers.getFirst() : dice.pick(buyers);
        return Production.of(Demand.of(profile, trade, buyer, dice), trade, dice);
    }

    private void write(
            Production production,
            Schedule schedule,
            Dice dice,
            @Nullable LocalDate accepted,
            @Nullable LocalDate[] paid) {
        int number = orders.size() + 1;
        orders.add(new Paperwork(scenario, number, production, schedule, directory, dice).order(accepted, paid));
    }

    /// The day each payee is paid, lognormal around four weeks; null while that lies ahead.
    private @Nullable LocalDate[] paymentDays(LocalDate accepted, Dice dice) {
        @Nullable LocalDate[] days = new LocalDate[PAYEES];
        double habit = dice.lognormal(MEDIAN_DAYS_TO_PAY, 0.5);
        for (int i = 0; i < days.length; i++) {
            var day = accepted.plusDays((long) Math.clamp(habit * dice.between(0.7, 1.1), 2, 120));
            days[i] = day.isBefore(scenario.date()) ? day : null;
        }
        return days;
    }
}
