package org.cooperage.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;
import org.cooperage.shared.BusinessClock;
import org.jspecify.annotations.Nullable;

/// Three firms that put themselves forward: one well under way, one at the beginning, one that has only just come.
/// Made up.
final class LeaderRows {
    private static final int FIRMS = 3;
    private static final int BEFORE = 70;

    private final Connection connection;
    private final Cluster cluster;
    private final Codes places;
    private final Instant start;
    private final LocalDate today;

    LeaderRows(Connection connection, Cluster cluster, Codes places, Instant start) {
        this.connection = connection;
        this.cluster = cluster;
        this.places = places;
        this.start = start;
        this.today = LocalDate.ofInstant(start, BusinessClock.ZONE);
    }

    void write(Cluster.Party county) throws SQLException {
        var firms = cluster.parties().stream()
                .filter(it -> it.kind().endsWith("_FIRM") && it.verified())
                .filter(it -> it.region().equals(county.region()))
                .sorted(Comparator.comparing((Cluster.Party it) -> !it.kind().equals("LEADING_FIRM"))
                        .thenComparing(it -> it.story().isEmpty())
                        .thenComparing(Comparator.comparingLong(Cluster.Party::revenueWan)
                                .reversed()))
                .limit(FIRMS)
                .toList();
        if (firms.size() == FIRMS) {
            leaders(firms);
            answers(firms);
            helps();
            promises();
        }
    }

    private static Key leader(int number) {
        return Key.of("leader", number);
    }

    private Instant before(int days) {
        return start.minus(Duration.ofDays(days));
    }

    private void leaders(List<Cluster.Party> firms) throws SQLException {
        try (var copy = TableCopy.into(connection, "leader", "id, firm_id, city_id, since")) {
            for (int i = 0; i < FIRMS; i++) {
                var firm = firms.get(i);
                copy.row(leader(i), firm.id(), places.id(firm.region()), before(BEFORE / (i + 1)));
            }
        }
    }

    /// Whatever they answered before stands.
    private void answers(List<Cluster.Party> firms) throws SQLException {
        try (var copy = TableCopy.intoIfAbsent(connection, "policy_answer", "party_id, fact, value, at")) {
            for (int i = 0; i < FIRMS; i++) {
                var firm = firms.get(i);
                copy.row(firm.id(), "revenue", firm.revenueWan() * 10_000, before(BEFORE));
                if (i < FIRMS - 1) {
                    copy.row(firm.id(), "research_share", 3 + i, before(BEFORE));
                }
            }
        }
    }

    private void helps() throws SQLException {
        try (var copy = TableCopy.into(connection, "leader_help", "id, leader_id, what, who, until, done_on, proof")) {
            copy.row(
                    Key.of("leader-help", 0),
                    leader(0),
                    "协调染色扩产的排污指标 | Find the discharge quota for more dyeing",
                    "县工信局产业科 | County bureau of industry",
                    today.minusDays(12),
                    today.minusDays(15),
                    "指标调剂通知·演示 | Notice of the quota (demo)");
            copy.row(
                    Key.of("leader-help", 1),
                    leader(0),
                    "对接两家高校的分梳工艺团队 | Bring it together with two universities on dehairing",
                    "县科技局 | County bureau of science",
                    today.plusDays(9),
                    null,
                    null);
            copy.row(
                    Key.of("leader-help", 2),
                    leader(1),
                    "落实 20 亩扩建用地 | 20 mu of land to build on",
                    "羊绒小镇管理中心 | The park",
                    today.plusDays(60),
                    null,
                    null);
        }
    }

    private void promises() throws SQLException {
        try (var copy = TableCopy.into(
                connection,
                "leader_promise",
                "id, leader_id, kind, target, until, made_at, accepted_at, stated, document")) {
            promise(copy, 0, 0, "SUPPLIERS", 12, 55, null, null);
            promise(copy, 1, 0, "APPRENTICES", 10, 55, 6, "学徒协议六份·演示 | Six contracts of apprentices (demo)");
            promise(copy, 2, 1, "HOURS", 900, 0, null, null);
        }
    }

    /// @param accepted so many days ago; 0: not yet
    private void promise(
            TableCopy copy,
            int number,
            int leader,
            String kind,
            int target,
            int accepted,
            @Nullable Integer stated,
            @Nullable String document)
            throws SQLException {
        copy.row(
                Key.of("leader-promise", number),
                leader(leader),
                kind,
                target,
                today.plusDays(120),
                before(accepted + 5),
                accepted == 0 ? null : before(accepted),
                stated,
                document);
    }
}
