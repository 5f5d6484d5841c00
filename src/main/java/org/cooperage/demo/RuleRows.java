package org.cooperage.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;
import org.cooperage.demo.engine.Scenario;

/// Writes two changes of the planning weights: one open for comments, one that the check of fairness stopped.
final class RuleRows {
    private static final Key OPEN = Key.of("weight-change", 1);
    private static final Key STOPPED = Key.of("weight-change", 2);
    private static final int OPEN_DAYS = 9;

    private final Connection connection;
    private final Cluster cluster;
    private final Scenario scenario;

    RuleRows(Connection connection, Cluster cluster, Scenario scenario) {
        this.connection = connection;
        this.cluster = cluster;
        this.scenario = scenario;
    }

    private record Said(Key change, String by, int daysAgo, String text) {}

    void write() throws SQLException {
        var day = scenario.date();
        try (var copy = TableCopy.into(
                connection,
                "weight_change",
                "id, buyer_class, stage, why, drafted_at, consult_until, finding, judgement, version")) {
            copy.row(
                    OPEN,
                    "STANDARD",
                    "CONSULT",
                    "峰时用电更贵了，排到平时的活多一点 | Peak power costs more: a little more of the work should go to other hours",
                    day.minusDays(4) + " 09:00:00+08",
                    day.plusDays(OPEN_DAYS),
                    null,
                    null,
                    2);
            copy.row(
                    STOPPED,
                    "STANDARD",
                    "WITHDRAWN",
                    "少拆一家，买家少跟一家沟通 | One maker less is one less for the buyer to talk to",
                    day.minusDays(70) + " 09:00:00+08",
                    day.minusDays(55),
                    "NOT_TO_BE_DONE",
                    "按上个月的订单，小作坊分到的活会明显减少 | On the orders of last month, small workshops would get markedly less",
                    4);
        }
        try (var copy = TableCopy.into(connection, "weight_change_value", "change_id, weight, before, after")) {
            copy.row(OPEN, "PEAK", "0.5", "0.8");
            copy.row(STOPPED, "SPLIT", 80, 200);
        }
        comments();
    }

    private void comments() throws SQLException {
        try (var copy = TableCopy.into(connection, "weight_comment", "id, change_id, party_id, text, at")) {
            for (var said : said()) {
                var party = cluster.parties().stream()
                        .filter(it -> it.contact().username().equals(said.by()))
                        .findFirst();
                if (party.isPresent()) {
                    copy.row(
                            Key.of("weight-comment/" + said.by() + said.change(), 0),
                            said.change(),
                            party.get().id(),
                            said.text(),
                            scenario.date().minusDays(said.daysAgo()) + " 15:30:00+08");
                }
            }
        }
    }

    private static List<Said> said() {
        return List.of(
                new Said(OPEN, "knitter", 3, "赞成，夜里我们本来就开着 | In favour: we run at night anyway"),
                new Said(OPEN, "dyer", 1, "染缸停不下来，峰时也得开，请别罚得太重 | A vat cannot stop at the peak: please not too dear"),
                new Said(STOPPED, "linker", 60, "这样一来活都去了大厂 | Then all the work goes to the large ones"),
                new Said(STOPPED, "association", 58, "会员多数反对 | Most members are against it"));
    }
}
