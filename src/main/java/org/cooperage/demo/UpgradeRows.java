package org.cooperage.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;
import org.cooperage.demo.engine.Scenario;

/// Writes how far the cluster came before the demo begins: counted quarters, statements and what audits found, a
/// claimed
/// stage, and the registers. The running quarter is counted from what is there.
final class UpgradeRows {
    private static final int QUARTERS = 6;
    private static final int MONTHS = 3;
    private static final int ANSWERS = 24;
    private static final int SEED = 20_261_027;
    private static final double SHARE_OF_EVENTS = 0.06;
    private static final double SHARE_OF_ANSWERS = 0.05;

    private final Connection connection;
    private final Cluster cluster;
    private final Scenario scenario;

    UpgradeRows(Connection connection, Cluster cluster, Scenario scenario) {
        this.connection = connection;
        this.cluster = cluster;
        this.scenario = scenario;
    }

    void write() throws SQLException {
        if (cluster.parties().stream().noneMatch(it -> isNamed(it, "association"))) {
            return;
        }
        readings();
        declarations();
        claim();
        events();
        survey();
        demonstrations();
        retailSamples();
    }

    /// End prices of two products; of the third nobody has looked. Made up.
    private void retailSamples() throws SQLException {
        var products = Codes.of(connection, "product").ids();
        try (var copy = TableCopy.into(
                connection, "retail_sample", "id, product_id, price, prices, source, year, party_id, at")) {
            for (var cells : lines("retail-samples")) {
                var product = products.get(cells.getFirst());
                if (product != null) {
                    copy.row(
                            Key.of("retail/" + cells.getFirst(), 0),
                            product,
                            cells.get(1),
                            cells.get(2),
                            cells.get(3),
                            scenario.date().getYear(),
                            party("association"),
                            scenario.start().minus(Duration.ofDays(40)));
                }
            }
        }
    }

    private static boolean isNamed(Cluster.Party party, String username) {
        return party.contact().username().equals(username);
    }

    /// First day of the quarter so many before the running one.
    private LocalDate quarter(int back) {
        var day = scenario.date();
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / MONTHS * MONTHS + 1, 1)
                .minusMonths((long) back * MONTHS);
    }

    private void readings() throws SQLException {
        try (var copy = TableCopy.into(
                connection,
                "upgrade_reading",
                "measure, quarter, value, numerator, denominator, contributors, as_of")) {
            for (var cells : lines("upgrade-history")) {
                double of = Double.parseDouble(cells.get(QUARTERS + 1));
                for (int back = QUARTERS; back > 0; back--) {
                    double value = Double.parseDouble(cells.get(QUARTERS - back + 1));
                    var asOf = quarter(back - 1).atStartOfDay() + ":00+08";
                    double top = numerator(cells.getFirst(), value, of);
                    copy.row(cells.getFirst(), quarter(back), value, top, of, cells.get(QUARTERS + 2), asOf);
                }
            }
        }
    }

    private static double numerator(String code, double value, double of) {
        return switch (code) {
            case "C3", "C1", "C8", "F5", "G1", "G2", "G13" -> value;
            case "F2", "M1", "M3" -> value * of;
            default -> value * of / 100;
        };
    }

    private void declarations() throws SQLException {
        try (var copy = TableCopy.into(connection, "upgrade_declaration", """
                id, measure, quarter, value, document, document_year, signer, party_id, at, audit, drawn_at, by_risk, seed,
                audited_by, audited_at, finding""")) {
            for (var cells : lines("upgrade-declarations")) {
                var quarter = quarter(Integer.parseInt(cells.get(1)));
                var at = scenario.start().minus(Duration.ofDays(20));
                boolean drawn = !cells.get(6).equals("NONE");
                boolean audited = !cells.get(7).isEmpty();
                var auditor = cells.get(5).equals("association") ? "government" : "association";
                copy.row(
                        Key.of("declaration/" + cells.getFirst(), 0),
                        cells.getFirst(),
                        quarter,
                        cells.get(2),
                        cells.get(3),
                        quarter.getYear(),
                        cells.get(4),
                        party(cells.get(5)),
                        at,
                        cells.get(6),
                        drawn ? at.plus(Duration.ofDays(2)) : null,
                        drawn ? "O3,C3".contains(cells.getFirst()) : null,
                        drawn ? SEED : null,
                        audited ? party(auditor) : null,
                        audited ? at.plus(Duration.ofDays(9)) : null,
                        audited ? cells.get(7) : null);
            }
        }
    }

    private Key party(String username) {
        return cluster.parties().stream()
                .filter(party -> isNamed(party, username))
                .map(Cluster.Party::id)
                .findFirst()
                .orElseThrow();
    }

    private void claim() throws SQLException {
        try (var copy = TableCopy.into(connection, "upgrade_claimed_stage", "id, stage, way, reason, party_id, at")) {
            var at = scenario.start().minus(Duration.ofDays(12));
            copy.row(
                    Key.of("claimed/2", 0),
                    2,
                    "ECOMMERCE",
                    "县域数字化转型年度方案 | Yearly plan of the county’s digital transformation",
                    party("government"),
                    at);
        }
    }

    private List<Cluster.Party> firms() {
        return cluster.parties().stream()
                .filter(party -> party.kind().endsWith("_FIRM"))
                .toList();
    }

    private void events() throws SQLException {
        try (var copy = TableCopy.into(
                connection,
                "upgrade_event",
                "id, party_id, kind, scope, title, measured, unit, before, after, day, evidence, holds, at")) {
            for (var party : firms()) {
                var random = new SplittableRandom(party.id().uuid().getLeastSignificantBits() + 1);
                if (random.nextDouble() < SHARE_OF_EVENTS) {
                    event(copy, party, random);
                }
            }
        }
    }

    private void event(TableCopy copy, Cluster.Party party, SplittableRandom random) throws SQLException {
        boolean process = random.nextDouble() < 0.7;
        double before = process ? random.nextInt(60, 120) / 10.0 : random.nextInt(180, 260);
        double change = random.nextInt(5, 25) / 100.0;
        double after = Math.rint(10 * before * (process ? 1 - change : 1 + change)) / 10;
        copy.row(
                Key.of("upgrade/" + party.id(), 0),
                party.id(),
                process ? "PROCESS" : "PRODUCT",
                random.nextDouble() < 0.7 ? "FIRM" : "BETWEEN_FIRMS",
                process ? "套口改为小组流水 | Linking in small teams" : "推出可机洗羊绒系列 | A machine-washable line",
                process ? "每件套口成本 | Linking cost a piece" : "每件出厂单价 | Price a piece ex works",
                "元 | yuan",
                before,
                after,
                scenario.date().minusDays(random.nextInt(10, 300)),
                process
                        ? "改造前后各三个月的成本台账 | Cost ledger, three months before and after"
                        : "新旧系列各三个月的销售明细 | Sales of the old and the new line, three months each",
                process ? after <= 0.9 * before : after >= 1.1 * before,
                scenario.start().minus(Duration.ofDays(5)));
    }

    /// Some answered a second time, and see more of it than at first.
    private void survey() throws SQLException {
        try (var copy = TableCopy.into(connection, "upgrade_survey", "round, party_id, answers, at")) {
            for (var party : firms()) {
                var random = new SplittableRandom(party.id().uuid().getLeastSignificantBits() + 2);
                if (random.nextDouble() < SHARE_OF_ANSWERS) {
                    var now = scenario.start();
                    copy.row("T0", party.id(), answers(random, 0), now.minus(Duration.ofDays(230)));
                    if (random.nextDouble() < 0.6) {
                        copy.row("T1", party.id(), answers(random, 1), now.minus(Duration.ofDays(30)));
                    }
                }
            }
        }
    }

    private static String answers(SplittableRandom random, int round) {
        return IntStream.range(0, ANSWERS)
                .map(i -> random.nextInt(2, 5) + (random.nextInt(8) < round * (i / 4 + 1) ? 1 : 0))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void demonstrations() throws SQLException {
        var sampling = Key.of("demonstration/sampling", 0);
        var today = scenario.date();
        try (var copy = TableCopy.into(connection, "upgrade_demonstration", """
                id, title, problem, measured, unit, more, caller_id, call_until, stage, baseline, baseline_on, baseline_source,
                result, result_on, result_source, story, at""")) {
            copy.row(
                    sampling,
                    "三维打样 | Sampling in 3D",
                    "小企业打样慢，买家等不及。 | Small firms sample slowly, buyers do not wait.",
                    "打样周期中位数 | Median days to a sample",
                    "天 | days",
                    false,
                    party("association"),
                    today.minusDays(300),
                    "PUBLISHED",
                    12,
                    today.minusDays(240),
                    "设计中心打样台账 | Ledger of the design centre",
                    5,
                    today.minusDays(100),
                    "设计中心打样台账 | Ledger of the design centre",
                    "由设计中心统一建模，企业只改尺寸和配色；需要一台普通电脑和两天培训。"
                            + " | The design centre models, firms change sizes and colours only;"
                            + " it takes an ordinary computer and two days of training.",
                    scenario.start().minus(Duration.ofDays(320)));
            copy.row(
                    Key.of("demonstration/steam", 0),
                    "整烫余热回收 | Heat recovery at pressing",
                    "整烫用汽多，费用高。 | Pressing takes much steam and money.",
                    "每件用汽 | Steam a piece",
                    "kg",
                    false,
                    party("government"),
                    today.minusDays(60),
                    "BASELINED",
                    1.8,
                    today.minusDays(40),
                    "供汽表读数 | Steam meter",
                    null,
                    null,
                    null,
                    null,
                    scenario.start().minus(Duration.ofDays(90)));
        }
        replications(sampling);
    }

    private void replications(Key demonstration) throws SQLException {
        try (var copy = TableCopy.into(connection, "upgrade_replication", "demonstration_id, party_id, at")) {
            for (var firm : firms().stream().skip(20).limit(4).toList()) {
                copy.row(demonstration, firm.id(), scenario.start().minus(Duration.ofDays(50)));
            }
        }
    }

    private static List<List<String>> lines(String name) {
        var path = "/demo/" + name + ".tsv";
        try (var in = Objects.requireNonNull(UpgradeRows.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
