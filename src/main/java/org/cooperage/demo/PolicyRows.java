package org.cooperage.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;
import org.cooperage.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Writes the county's policies, what some firms answered for them, and a few applications under way.
final class PolicyRows {
    private static final double SHARE_OF_FIRMS = 0.35;
    private static final int MOST_APPLICATIONS = 6;
    private static final Duration PUBLISHED_BEFORE = Duration.ofDays(120);
    private static final List<String> STAGES = List.of("SUBMITTED", "REVIEW", "PUBLICITY", "APPROVED", "DISBURSED");

    private final Connection connection;
    private final Cluster cluster;
    private final Codes places;
    private final Instant start;

    PolicyRows(Connection connection, Cluster cluster, Codes places, Instant start) {
        this.connection = connection;
        this.cluster = cluster;
        this.places = places;
        this.start = start;
    }

    record Written(String id, String text, String rule) {}

    record TryOut(
            String name,
            String facts,
            String expected,
            @Nullable String yuan) {}

    record Given(
            String code,
            String kind,
            String level,
            String zh,
            String en,
            String source,
            List<Written> clauses,
            String amount,
            @Nullable Long budget,
            @Nullable String group,
            @Nullable String ceilingFact,
            @Nullable Integer ceilingPercent,
            List<String> papers,
            int days,
            boolean uncertain,
            @Nullable String to,
            String stage,
            List<TryOut> cases) {}

    /// The authority of the home city, rather the one a visitor can be; a toy cluster may have none.
    static Optional<Cluster.Party> county(Cluster cluster) {
        return cluster.parties().stream()
                .filter(it -> it.kind().equals("GOVERNMENT") && it.verified())
                .min(Comparator.comparing(it -> !it.contact().username().equals("county")));
    }

    void write() throws SQLException {
        var county = county(cluster);
        if (county.isPresent()) {
            policies(county.get());
            answers();
            applications(county.get());
        }
    }

    private void policies(Cluster.Party county) throws SQLException {
        var json = JsonMapper.builder().build();
        var year = LocalDate.ofInstant(start, BusinessClock.ZONE).getYear();
        try (var copy = TableCopy.into(connection, "policy", """
                id, code, edition, issuer_id, city_id, level, kind, title_zh, title_en, source, uncertain, applies_from,
                applies_to, clauses, amount, budget, exclusive_group, ceiling_fact, ceiling_percent, papers,
                publicity_days, stage, created_at, published_at""")) {
            for (var it : given()) {
                boolean published = it.stage().equals("PUBLISHED");
                copy.row(
                        id(it.code()),
                        it.code(),
                        1,
                        county.id(),
                        places.id(county.region()),
                        it.level(),
                        it.kind(),
                        it.zh(),
                        it.en(),
                        it.source(),
                        it.uncertain(),
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year + 2, 1, 1),
                        json.writeValueAsString(it.clauses()),
                        it.amount(),
                        it.budget(),
                        it.group(),
                        it.ceilingFact(),
                        it.ceilingPercent(),
                        "{" + String.join(",", it.papers()) + "}",
                        it.days(),
                        it.stage(),
                        start.minus(PUBLISHED_BEFORE),
                        published ? start.minus(PUBLISHED_BEFORE) : null);
            }
        }
        cases(county);
    }

    private void cases(Cluster.Party county) throws SQLException {
        try (var copy = TableCopy.into(
                connection, "policy_case", "policy_id, issuer_id, name, facts, expected, expected_yuan")) {
            for (var policy : given()) {
                for (var it : policy.cases()) {
                    copy.row(id(policy.code()), county.id(), it.name(), it.facts(), it.expected(), it.yuan());
                }
            }
        }
    }

    /// Every third firm told its revenue and a few other things.
    private void answers() throws SQLException {
        try (var copy = TableCopy.into(connection, "policy_answer", "party_id, fact, value, at")) {
            for (var party : cluster.parties()) {
                var dice = new SplittableRandom(party.id().uuid().getLeastSignificantBits() ^ 180);
                if (party.kind().endsWith("_FIRM") && dice.nextDouble() < SHARE_OF_FIRMS) {
                    answers(copy, party, dice);
                }
            }
        }
    }

    private void answers(TableCopy copy, Cluster.Party party, SplittableRandom dice) throws SQLException {
        var at = start.minus(Duration.ofDays(dice.nextInt(1, 90)));
        long revenue = party.revenueWan() * 10_000;
        copy.row(party.id(), "revenue", revenue, at);
        copy.row(party.id(), "dishonest", dice.nextInt(50) == 0 ? "yes" : "no", at);
        copy.row(party.id(), "insured", dice.nextInt(3) > 0 ? "yes" : "no", at);
        copy.row(party.id(), "trademarks", dice.nextInt(3), at);
        if (dice.nextBoolean()) {
            copy.row(party.id(), "equipment_cost", Math.round(revenue * dice.nextDouble(0, 0.08) / 1_000) * 1_000, at);
        }
        if (dice.nextInt(3) == 0) {
            copy.row(party.id(), "tax_rating", List.of("A", "B", "M", "C").get(dice.nextInt(4)), at);
            copy.row(party.id(), "loan_interest", Math.round(revenue * dice.nextDouble(0, 0.02) / 100) * 100, at);
        }
        if (dice.nextInt(3) == 0) {
            copy.row(party.id(), "niche_years", dice.nextInt(1, 16), at);
            copy.row(party.id(), "research_share", dice.nextInt(0, 6), at);
            copy.row(party.id(), "research_cost", revenue * dice.nextInt(0, 6) / 100, at);
        }
        if (dice.nextInt(12) == 0) {
            copy.row(party.id(), "honours", dice.nextInt(3) == 0 ? "SPECIALISED" : "INNOVATIVE", at);
            copy.row(party.id(), "incident", "no", at);
        }
    }

    /// Small firms ask for the voucher that needs no proof; each is a step further.
    private void applications(Cluster.Party county) throws SQLException {
        var firms = cluster.parties().stream()
                .filter(it -> it.kind().equals("SMALL_FIRM")
                        && it.verified()
                        && it.region().equals(county.region()))
                .filter(it -> it.story().isEmpty())
                .limit(MOST_APPLICATIONS - 1L)
                .toList();
        try (var copy = TableCopy.into(connection, "policy_application", """
                id, code, policy_id, party_id, issuer_id, stage, asked, granted, facts, public_until, at""")) {
            for (int i = 0; i < firms.size(); i++) {
                var today = LocalDate.ofInstant(start, BusinessClock.ZONE);
                copy.row(
                        Key.of("application", i),
                        "A-DEMO%04d".formatted(i + 1),
                        id("QH-SHARE"),
                        firms.get(i).id(),
                        county.id(),
                        STAGES.get(i),
                        2_000,
                        i >= 2 ? 2_000 : null,
                        "[{\"fact\":\"shares_capacity\",\"value\":\"yes\",\"official\":true}]",
                        i >= 2 ? today.minusDays(3L * (i - 2)) : null,
                        at(i, 0));
            }
        }
        steps(county, firms);
    }

    private void steps(Cluster.Party county, List<Cluster.Party> firms) throws SQLException {
        try (var copy = TableCopy.into(
                connection, "policy_step", "application_id, seq, party_id, issuer_id, stage, by_party, at")) {
            for (int i = 0; i < firms.size(); i++) {
                for (int step = 0; step <= i; step++) {
                    var firm = firms.get(i).id();
                    var by = step == 0 ? firm : county.id();
                    copy.row(Key.of("application", i), step + 1, firm, county.id(), STAGES.get(step), by, at(i, step));
                }
            }
        }
    }

    private Instant at(int application, int step) {
        return start.minus(Duration.ofDays(2L + 4L * application)).plus(Duration.ofDays(3L * step));
    }

    private static UUID id(String code) {
        return UUID.nameUUIDFromBytes(("policy/" + code).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Given> given() {
        try (var in = Objects.requireNonNull(PolicyRows.class.getResourceAsStream("/demo/policies.json"))) {
            return JsonMapper.builder().build().readValue(in.readAllBytes(), new TypeReference<List<Given>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
