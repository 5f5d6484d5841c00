package org.cooperage.demo.engine;

import java.util.List;

/// Makes a cluster: firms, then machines and hours, then who is booked, then who trades with whom, then the orders.
///
/// Pure and thread-safe; 10,000 firms take a few seconds.
public final class Generator {
    private Generator() {}

    public static Cluster generate(Scenario scenario, Profile profile) {
        if (scenario.isEmpty()) return institutions(scenario, profile);
        List<Firm> firms = Firms.of(scenario, profile);
        var calendars = new Calendars(scenario, profile);
        List<Workshop> workshops = Workshops.of(scenario, profile, calendars, firms);
        var bookings = Bookings.of(scenario, profile, workshops);
        var trade = Trade.of(scenario, firms, workshops);
        var orders = OrderBook.of(scenario, profile, trade, bookings, new Directory(firms));
        return new Cluster(
                scenario,
                firms.stream().map(Firm::party).toList(),
                firms.stream().map(Firm::site).toList(),
                calendars.calendars(),
                calendars.closures(),
                workshops.stream().map(Workshop::resource).toList(),
                workshops.stream().map(Workshop::capability).toList(),
                bookings.holds(),
                trade.ties(),
                orders);
    }

    /// A cluster before its first firm has come.
    private static Cluster institutions(Scenario scenario, Profile profile) {
        List<Firm> firms = Firms.institutions(scenario, profile);
        return new Cluster(
                scenario,
                firms.stream().map(Firm::party).toList(),
                firms.stream().map(Firm::site).toList(),
                List.of(),
                new Calendars(scenario, profile).closures(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
