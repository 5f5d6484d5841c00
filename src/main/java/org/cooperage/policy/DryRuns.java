package org.cooperage.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Tries a policy on all firms of its issuer's city, before it is published and after. Remembers for thirty days whose
/// answers decided, so that two runs together tell nothing about one firm.
@Service
class DryRuns {
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Policies policies;
    private final FirmFactStore facts;
    private final Platform platform;
    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;

    DryRuns(Policies policies, FirmFactStore facts, Platform platform, JdbcClient db, Ids ids, Clock clock) {
        this.policies = policies;
        this.facts = facts;
        this.platform = platform;
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    DryRun run(Policy policy) {
        policies.issuer();
        return platform.does(() -> counted(policy));
    }

    private DryRun counted(Policy policy) {
        var running = new DryRunning(policy, policies.vocabulary(), facts.of(policy.city(), clock.instant()));
        var deciding = running.deciding();
        lock(policy);
        var told = running.told(deciding, earlier(policy));
        if (told.held().isEmpty() && !deciding.isEmpty()) {
            remember(policy, deciding);
        }
        return told;
    }

    /// Two at the same time must know of each other.
    private void lock(Policy policy) {
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 180))")
                .param(policy.city().toString())
                .query(rows -> {});
    }

    private List<Set<UUID>> earlier(Policy policy) {
        return db.sql("""
                        SELECT DISTINCT r.deciding FROM policy_dry_run r JOIN policy p ON p.id = r.policy_id
                        WHERE p.city_id = ? AND r.at > ?""")
                .params(policy.city().value(), clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .query((row, number) -> Arrays.stream(
                                (UUID[]) row.getArray("deciding").getArray())
                        .collect(Collectors.toSet()))
                .list();
    }

    private void remember(Policy policy, Set<UUID> deciding) {
        db.sql("INSERT INTO policy_dry_run (id, issuer_id, policy_id, deciding, at) VALUES (?, ?, ?, ?::uuid[], ?)")
                .params(
                        ids.next(),
                        policy.issuer().value(),
                        policy.id().value(),
                        deciding.stream().map(UUID::toString).sorted().toArray(String[]::new),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
