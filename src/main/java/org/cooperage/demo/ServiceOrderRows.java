package org.cooperage.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;
import org.cooperage.shared.BusinessClock;
import org.jspecify.annotations.Nullable;

/// Writes what became of the services so far: orders of half a year, ratings, payments, and a few that still run.
final class ServiceOrderRows {
    private static final int MOST_ORDERS = 14;
    private static final int OLDEST_DAYS = 180;
    private static final int DAYS_TO_PAY = 30;
    private static final List<String> PRAISE = List.of(
            "很快，说得清楚。 | Quick, and well explained.",
            "按时交付，报告直接能用。 | On time; the report could be used as it was.",
            "比别家便宜，质量一样。 | Cheaper than others and as good.",
            "老师很耐心，工人都学会了。 | A patient teacher; all our people learned it.",
            "第二次用了，还会再来。 | Our second time, and not the last.",
            "");
    private static final List<String> BLAME = List.of(
            "结果没问题，就是慢了一天。 | A good result, a day late.",
            "电话不太好打通。 | Hard to reach by telephone.",
            "比预期贵了一点。 | A little dearer than expected.",
            "内容可以，排期要提前很久。 | Good, but one has to book long before.");

    private final Connection connection;
    private final Instant start;
    private final List<Cluster.Party> customers;
    private final List<Past> all;

    ServiceOrderRows(Connection connection, Cluster cluster, List<ServiceRows.Offer> offers) {
        this.connection = connection;
        this.start = cluster.scenario().start();
        this.customers = cluster.parties().stream()
                .filter(party -> party.kind().endsWith("_FIRM") && party.verified())
                .toList();
        this.all = customers.isEmpty() ? List.of() : orders(offers);
    }

    /// One order.
    ///
    /// @param stage `SETTLED` after `stars` were given, or a stage at which it still runs
    private record Past(
            Key id,
            String code,
            ServiceRows.Offer offer,
            Cluster.Party customer,
            BigDecimal quantity,
            @Nullable BigDecimal total,
            Instant at,
            String stage,
            int stars,
            String words) {

        boolean isDone() {
            return stage.equals("SETTLED");
        }

        Instant delivered() {
            return at.plus(Duration.ofDays(Math.max(1, offer.days() - 1)));
        }
    }

    private List<Past> orders(List<ServiceRows.Offer> offers) {
        var made = new ArrayList<Past>();
        for (var offer : offers) {
            var random = new SplittableRandom(offer.id().uuid().getMostSignificantBits());
            int orders = offer.days() > 90 ? 0 : random.nextInt(MOST_ORDERS);
            for (int n = 0; n < orders; n++) {
                made.add(past(made.size() + 1, offer, random));
            }
            if (random.nextInt(4) == 0) {
                made.add(running(made.size() + 1, offer, random));
            }
        }
        return List.copyOf(made);
    }

    private Past past(int number, ServiceRows.Offer offer, SplittableRandom random) {
        var quantity = offer.least().multiply(BigDecimal.valueOf(random.nextInt(1, 4)));
        var at = start.minus(
                Duration.ofHours(24L * random.nextInt(offer.days() + 8, OLDEST_DAYS + 60) + random.nextInt(10)));
        boolean isGood = random.nextInt(5) > 0;
        int stars = isGood ? random.nextInt(4, 6) : random.nextInt(2, 4);
        var words = isGood ? PRAISE : BLAME;
        return new Past(
                Key.of("service-order", number),
                code(at, number),
                offer,
                customer(offer, random),
                quantity,
                offer.total(quantity),
                at,
                "SETTLED",
                stars,
                words.get(random.nextInt(words.size())));
    }

    private Past running(int number, ServiceRows.Offer offer, SplittableRandom random) {
        var at = start.minus(Duration.ofHours(random.nextInt(2, 20)));
        boolean isPriced = offer.amount() != null;
        return new Past(
                Key.of("service-order", number),
                code(at, number),
                offer,
                customer(offer, random),
                offer.least(),
                isPriced ? offer.total(offer.least()) : null,
                at,
                isPriced && random.nextBoolean() ? "BOOKED" : "REQUESTED",
                0,
                "");
    }

    /// Those one can play come first now and then.
    private Cluster.Party customer(ServiceRows.Offer offer, SplittableRandom random) {
        var played = customers.stream().filter(it -> !it.story().isEmpty()).toList();
        var from = random.nextInt(5) == 0 && !played.isEmpty() ? played : customers;
        var chosen = from.get(random.nextInt(from.size()));
        return chosen.id().equals(offer.provider().id()) ? customers.getFirst() : chosen;
    }

    private static String code(Instant at, int number) {
        var day = at.atZone(BusinessClock.ZONE);
        return "S-%02d%02d-%06d".formatted(day.getYear() % 100, day.getMonthValue(), number);
    }

    void write() throws SQLException {
        orders();
        entries();
        ratings();
        records();
        payables();
        payments();
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT setval('service_order_number', %d)".formatted(all.size() + 1));
        }
    }

    private void orders() throws SQLException {
        try (var copy = TableCopy.into(connection, "service_order", """
                id, code, offer_id, name_zh, name_en, dimension, customer_id, provider_id, price_model, amount, unit_zh,
                unit_en, least, quantity, total, stage, due_by, promised_by, at""")) {
            for (var it : all) {
                var offer = it.offer();
                var due = it.at().plus(Duration.ofDays(it.stage().equals("BOOKED") ? offer.days() : 1));
                copy.row(
                        it.id(),
                        it.code(),
                        offer.id(),
                        offer.cell(3),
                        offer.cell(4),
                        offer.cell(1),
                        it.customer().id(),
                        offer.provider().id(),
                        offer.cell(7),
                        offer.amount(),
                        offer.cell(9),
                        offer.cell(10),
                        offer.least(),
                        it.quantity(),
                        it.total(),
                        it.stage(),
                        it.isDone() ? null : due,
                        it.stage().equals("REQUESTED") ? null : it.at().plus(Duration.ofDays(offer.days())),
                        it.at());
            }
        }
    }

    private void entries() throws SQLException {
        try (var copy = TableCopy.into(
                connection, "service_entry", "id, order_id, customer_id, provider_id, move, side, amount, note, at")) {
            for (var it : all) {
                entry(copy, it, "REQUEST", "CUSTOMER", it.at(), null);
                if (it.offer().amount() == null && it.isDone()) {
                    entry(copy, it, "QUOTE", "PROVIDER", it.at().plus(Duration.ofHours(3)), null);
                    entry(copy, it, "AGREE", "CUSTOMER", it.at().plus(Duration.ofHours(4)), null);
                } else if (!it.stage().equals("REQUESTED")) {
                    entry(copy, it, "CONFIRM", "PROVIDER", it.at().plus(Duration.ofHours(1)), null);
                }
                if (it.isDone()) {
                    entry(copy, it, "DELIVER", "PROVIDER", it.delivered(), null);
                    entry(copy, it, "ACCEPT", "CUSTOMER", it.delivered().plus(Duration.ofHours(20)), null);
                    entry(copy, it, "RATE", "CUSTOMER", it.delivered().plus(Duration.ofHours(21)), it.words());
                    entry(copy, it, "SETTLE", "PLATFORM", it.delivered().plus(Duration.ofDays(3)), null);
                }
            }
        }
    }

    private static void entry(TableCopy copy, Past it, String move, String side, Instant at, @Nullable String note)
            throws SQLException {
        copy.row(
                Key.of("service-entry/" + move + it.id(), 0),
                it.id(),
                it.customer().id(),
                it.offer().provider().id(),
                move,
                side,
                move.equals("QUOTE") ? it.total() : null,
                note == null || note.isEmpty() ? null : note,
                at);
    }

    private void ratings() throws SQLException {
        try (var copy =
                TableCopy.into(connection, "service_rating", "order_id, offer_id, provider_id, stars, words, at")) {
            for (var it : all) {
                if (it.isDone()) {
                    copy.row(
                            it.id(),
                            it.offer().id(),
                            it.offer().provider().id(),
                            it.stars(),
                            it.words(),
                            it.delivered().plus(Duration.ofHours(21)));
                }
            }
        }
    }

    private void records() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO service_record (offer_id, done, ratings, stars)
                    SELECT offer_id, count(*), count(*), sum(stars) FROM service_rating GROUP BY offer_id""");
        }
    }

    private void payables() throws SQLException {
        try (var copy = TableCopy.into(
                connection,
                "payable",
                "id, order_id, order_code, payer_id, payee_id, kind, amount, due, state, created_at")) {
            for (var it : all) {
                if (isPaid(it)) {
                    var accepted = it.delivered().plus(Duration.ofHours(20));
                    copy.row(
                            payable(it),
                            it.id(),
                            it.code(),
                            it.customer().id(),
                            it.offer().provider().id(),
                            "SERVICE",
                            it.total(),
                            day(accepted.plus(Duration.ofDays(DAYS_TO_PAY))),
                            "CONFIRMED",
                            accepted);
                }
            }
        }
    }

    private void payments() throws SQLException {
        try (var copy = TableCopy.into(
                connection,
                "payment",
                "id, payable_id, payer_id, payee_id, amount, paid_on, reference, marked_at, confirmed_at")) {
            for (var it : all) {
                if (isPaid(it)) {
                    var paid = it.delivered().plus(Duration.ofDays(2));
                    copy.row(
                            Key.of("service-payment/" + it.id(), 0),
                            payable(it),
                            it.customer().id(),
                            it.offer().provider().id(),
                            it.total(),
                            day(paid),
                            it.code(),
                            paid,
                            it.delivered().plus(Duration.ofDays(3)));
                }
            }
        }
    }

    private static boolean isPaid(Past it) {
        return it.isDone() && it.total() != null && it.total().signum() > 0;
    }

    private static Key payable(Past it) {
        return Key.of("service-payable/" + it.id(), 0);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(BusinessClock.ZONE).toLocalDate();
    }
}
