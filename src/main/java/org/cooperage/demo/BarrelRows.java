package org.cooperage.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cooperage.barrel.FileDiagnosis;
import org.cooperage.barrel.engine.Evidence;
import org.cooperage.barrel.engine.Indicator;
import org.cooperage.barrel.engine.Source;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Scenario;

/// Writes what some firms answered about themselves, so that everybody has peers, and the shared services there are.
final class BarrelRows {
    private static final double SHARE_OF_FIRMS = 0.4;
    private static final double SHARE_OF_QUESTIONS = 0.8;
    private static final int OLDEST_DAYS = 300;

    private final Connection connection;
    private final List<Indicator> indicators = new FileDiagnosis().catalogue().indicators();

    BarrelRows(Connection connection) {
        this.connection = connection;
    }

    void answers(Cluster cluster, Scenario scenario) throws SQLException {
        var remedies = new RemedyRows(connection, scenario);
        try (var copy = TableCopy.into(connection, "barrel_answer", "party_id, indicator, value, source, at")) {
            for (var party : cluster.parties()) {
                var random = new SplittableRandom(party.id().uuid().getLeastSignificantBits());
                boolean answers = party.kind().endsWith("_FIRM") && random.nextDouble() < SHARE_OF_FIRMS;
                if (answers) {
                    remedies.add(party, answer(copy, party, scenario, random));
                }
            }
        }
        remedies.write();
    }

    private List<Evidence> answer(TableCopy copy, Cluster.Party party, Scenario scenario, SplittableRandom random)
            throws SQLException {
        double firm = random.nextDouble(0.2, 0.8);
        int daysAgo = random.nextInt(1, OLDEST_DAYS);
        var at = scenario.start().minus(Duration.ofDays(daysAgo));
        var answered = new ArrayList<Evidence>();
        for (var indicator : indicators) {
            double height = Math.clamp(firm + random.nextDouble(-0.25, 0.25), 0, 1);
            if (random.nextDouble() < SHARE_OF_QUESTIONS) {
                var source = indicator.source() != Source.A && random.nextBoolean() ? Source.D : Source.A;
                double value = value(indicator, height);
                copy.row(party.id(), indicator.code(), value, source, at);
                answered.add(new Evidence(indicator.code(), value, source, daysAgo / 30.0));
            }
        }
        return answered;
    }

    /// The value whose level is as high as that, from the first cut point (0) to the last (1).
    private static double value(Indicator indicator, double height) {
        var cuts = indicator.scale().cuts();
        double place = height * (cuts.size() - 1);
        int below = (int) Math.min(cuts.size() - 2.0, Math.floor(place));
        double value = cuts.get(below) + (place - below) * (cuts.get(below + 1) - cuts.get(below));
        return Math.rint(value * 10) / 10;
    }
}
