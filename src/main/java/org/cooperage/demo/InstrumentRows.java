package org.cooperage.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.cooperage.barrel.instrument.engine.Instrument;
import org.cooperage.barrel.instrument.engine.InstrumentTable;
import org.cooperage.barrel.instrument.engine.Score;
import org.cooperage.barrel.instrument.engine.Scoring;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;
import org.cooperage.demo.engine.Scenario;

/// Writes what some firms answered to two published instruments, before and after they had support.
final class InstrumentRows {
    private static final int MOST_FIRMS = 120;
    private static final double SHARE_OF_FIRMS = 0.3;
    private static final double SHARE_UNKNOWN = 0.02;
    private static final Duration FIRST = Duration.ofDays(300);
    private static final Duration SECOND = Duration.ofDays(45);

    /// A result of a firm to be written.
    private record Taken(
            Cluster.Party party, Instrument instrument, int stage, Instant at, Map<String, String> answers) {
        Key id() {
            return Key.of("evaluation/" + instrument.id() + "/" + party.id(), stage);
        }
    }

    private final Connection connection;
    private final Scenario scenario;
    private final Instrument dma = read("DMA-2023");
    private final Instrument cmmm = read("CMMM-2020");
    private final List<Taken> taken = new ArrayList<>();

    InstrumentRows(Connection connection, Scenario scenario) {
        this.connection = connection;
        this.scenario = scenario;
    }

    private static Instrument read(String id) {
        var path = "/barrel/instruments/%s.tsv".formatted(id);
        try (var in = Objects.requireNonNull(InstrumentRows.class.getResourceAsStream(path), path)) {
            return InstrumentTable.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Cluster cluster) throws SQLException {
        cluster.parties().stream()
                .filter(party -> party.kind().endsWith("_FIRM"))
                .filter(party -> !party.story().isEmpty() || random(party).nextDouble() < SHARE_OF_FIRMS)
                .limit(MOST_FIRMS)
                .forEach(this::take);
        present();
        results();
        answers();
    }

    private static SplittableRandom random(Cluster.Party party) {
        return new SplittableRandom(party.id().uuid().getLeastSignificantBits() ^ 0x15);
    }

    /// Half of them again after support; a third also the model of smart manufacturing.
    private void take(Cluster.Party party) {
        var random = random(party).split();
        double height = random.nextDouble(0.1, 0.65);
        add(party, dma, 0, height, random);
        if (random.nextBoolean()) {
            add(party, dma, 1, height + random.nextDouble(0, 0.2), random);
        }
        if (random.nextInt(3) == 0) {
            add(party, cmmm, 0, 0.65 + height, random);
        }
    }

    private void add(Cluster.Party party, Instrument instrument, int stage, double height, SplittableRandom random) {
        var at = scenario.start().minus(stage == 0 ? FIRST : SECOND);
        var answers = new LinkedHashMap<String, String>();
        for (int asked = 0; asked < instrument.levels().size(); asked++) {
            Scoring.asked(instrument, answers).stream()
                    .flatMap(step -> step.items().stream())
                    .filter(item -> !answers.containsKey(item.code()))
                    .forEach(item -> answers.put(item.code(), option(item, height - 0.1 * item.gate(), random)));
        }
        taken.add(new Taken(party, instrument, stage, at, answers));
    }

    /// The option nearest to a height that wavers round that of the firm.
    private static String option(Instrument.Item item, double height, SplittableRandom random) {
        if (random.nextDouble() < SHARE_UNKNOWN) {
            return Instrument.UNKNOWN;
        }
        double wanted = Math.clamp(height + random.nextDouble(-0.45, 0.45), 0, 1);
        return item.options().stream()
                .filter(Instrument.Option::applies)
                .min((one, other) -> Double.compare(Math.abs(one.share() - wanted), Math.abs(other.share() - wanted)))
                .orElseThrow()
                .code();
    }

    /// What a firm said last stands in its form.
    private void present() throws SQLException {
        try (var copy =
                TableCopy.into(connection, "barrel_instrument_answer", "party_id, code, version, item, answer, at")) {
            for (var one : taken.stream().filter(this::isLast).toList()) {
                var id = one.instrument().id();
                for (var answer : one.answers().entrySet()) {
                    copy.row(one.party().id(), id.code(), id.version(), answer.getKey(), answer.getValue(), one.at());
                }
            }
        }
    }

    /// Stages of a firm follow each other in the list.
    private boolean isLast(Taken one) {
        int next = taken.indexOf(one) + 1;
        return next == taken.size() || taken.get(next).stage() == 0;
    }

    private void results() throws SQLException {
        try (var copy = TableCopy.into(
                connection,
                "barrel_evaluation",
                "id, party_id, code, version, stage, at, total, most, level, unknown")) {
            for (var one : taken) {
                Score score = Scoring.of(one.instrument(), one.answers());
                var id = one.instrument().id();
                copy.row(
                        one.id(),
                        one.party().id(),
                        id.code(),
                        id.version(),
                        one.stage(),
                        one.at(),
                        score.total(),
                        score.most(),
                        score.level(),
                        score.unknown());
            }
        }
    }

    private void answers() throws SQLException {
        try (var copy =
                TableCopy.into(connection, "barrel_evaluation_answer", "evaluation_id, party_id, item, answer, at")) {
            for (var one : taken) {
                for (var answer : one.answers().entrySet()) {
                    copy.row(one.id(), one.party().id(), answer.getKey(), answer.getValue(), one.at());
                }
            }
        }
    }
}
