package org.cooperage.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.cooperage.barrel.FileDiagnosis;
import org.cooperage.barrel.engine.Evidence;
import org.cooperage.barrel.engine.Rating;
import org.cooperage.barrel.engine.Ratings;
import org.cooperage.chain.Dimension;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;
import org.cooperage.demo.engine.Scenario;
import org.cooperage.shared.BusinessClock;

/// Writes how firms that answered went on over the last thirteen months, and which services some of them took, so that
/// the effect of a service can be observed. Low firms rise by themselves, and it is low firms that take services.
final class RemedyRows {
    /// What a service really does in the demo, in points, once and for all: what is observed should come close to it.
    private record Truth(String service, Dimension dimension, double points) {}

    private static final List<Truth> TRUTHS = List.of(
            new Truth("设计中心年订阅", Dimension.RD, 7),
            new Truth("集中采购入会", Dimension.PU, 4),
            new Truth("共享直播间", Dimension.MK, 1));
    private static final List<Integer> MONTHS_AGO = List.of(13, 10, 7, 4, 1);
    private static final List<Integer> BEGINNINGS = List.of(13, 7, 4);
    private static final double LOW = 45;

    private record Row(Cluster.Party party, Dimension dimension, int monthsAgo, double score) {}

    private record Taken(Cluster.Party party, Truth truth, int monthsAgo, double before) {}

    private final Connection connection;
    private final LocalDate thisMonth;
    private final Ratings ratings = new Ratings(new FileDiagnosis().catalogue());
    private final Map<Dimension, Truth> byDimension = new EnumMap<>(Dimension.class);
    private final List<Row> rows = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();

    RemedyRows(Connection connection, Scenario scenario) {
        this.connection = connection;
        this.thisMonth =
                LocalDate.ofInstant(scenario.start(), BusinessClock.ZONE).withDayOfMonth(1);
        TRUTHS.forEach(one -> byDimension.put(one.dimension(), one));
    }

    /// @param evidence what the firm answered
    void add(Cluster.Party party, List<Evidence> evidence) {
        var random = new SplittableRandom(party.id().uuid().getMostSignificantBits());
        var rated = ratings.of(evidence);
        byDimension.forEach((dimension, truth) -> {
            var rating = rated.get(dimension);
            if (rating != null && rating.isSure()) {
                goOn(party, rating, truth, random);
            }
        });
    }

    /// Backwards from where it stands today.
    private void goOn(Cluster.Party party, Rating rating, Truth truth, SplittableRandom random) {
        boolean low = rating.score() < LOW + truth.points();
        boolean takes = random.nextDouble() < (low ? 0.3 : 0.08);
        int since = takes ? BEGINNINGS.get(random.nextInt(BEGINNINGS.size())) : 0;
        double monthly = Math.max(0, 70 - rating.score() + (takes ? truth.points() : 0)) / 120;
        for (int monthsAgo : MONTHS_AGO) {
            double effect = takes && monthsAgo >= since ? truth.points() : 0;
            double score = rating.score() - monthly * monthsAgo - effect + random.nextDouble(-2, 2);
            rows.add(new Row(party, rating.dimension(), monthsAgo, Math.clamp(score, 0, 100)));
            if (takes && monthsAgo == since) {
                taken.add(new Taken(party, truth, monthsAgo, rows.getLast().score()));
            }
        }
    }

    void write() throws SQLException {
        try (var copy = TableCopy.into(
                connection, "barrel_history", "party_id, dimension, month, score, link, size, seen_at")) {
            for (var row : rows) {
                var month = thisMonth.minusMonths(row.monthsAgo());
                var at = month.atStartOfDay(BusinessClock.ZONE).toInstant().minus(Duration.ofDays(1));
                var party = row.party();
                copy.row(party.id(), row.dimension(), month, row.score(), party.link(), party.size(), at);
            }
        }
        remedies();
    }

    private void remedies() throws SQLException {
        var advised = ServiceRows.advised();
        try (var copy = TableCopy.into(
                connection, "barrel_remedy", "id, party_id, service_id, name_zh, name_en, source, taken_on, told")) {
            for (var one : taken) {
                var zh = one.truth().service();
                var service = Objects.requireNonNull(advised.get(zh), zh);
                copy.row(id(one), one.party().id(), service.id(), zh, service.en(), "OWNER", day(one), 12);
            }
        }
        try (var copy = TableCopy.into(connection, "barrel_remedy_score", "remedy_id, party_id, dimension, score")) {
            for (var one : taken) {
                copy.row(id(one), one.party().id(), one.truth().dimension(), one.before());
            }
        }
    }

    private LocalDate day(Taken one) {
        return thisMonth.minusMonths(one.monthsAgo()).plusDays(9);
    }

    private static Key id(Taken one) {
        return Key.of("remedy/" + one.truth().service() + "/" + one.party().id(), 0);
    }
}
