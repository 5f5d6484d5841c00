package org.cooperage.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.policy.engine.Evaluation;
import org.cooperage.policy.engine.Evaluation.Supported;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.DisclosureRule;
import org.springframework.stereotype.Service;

/// Looks at what came of a policy once thirteen weeks have passed for five firms that were paid. Output is the work
/// they
/// took on the platform.
///
/// What is told is kept, and looked at anew only with a further group of firms that keeps the rule of disclosure by
/// itself:
/// no two evaluations differ by a firm or two.
@Service
class Evaluations {
    static final int WEEKS = 13;
    private static final Duration RIPE = Duration.ofDays(7L * (WEEKS + 1));
    private static final int FEWEST = 5;
    private static final long SEED = 1;

    private final Policies policies;
    private final EvaluationStore store;
    private final Platform platform;
    private final Clock clock;

    Evaluations(Policies policies, EvaluationStore store, Platform platform, Clock clock) {
        this.policies = policies;
        this.store = store;
        this.platform = platform;
        this.clock = clock;
    }

    /// A firm that was paid, all editions of the policy together.
    record Grant(UUID firm, String link, Instant at, double paid) {}

    /// For the authority that decides on the policy.
    Evaluated of(Policy.Id id) {
        var policy = policies.own(id);
        return platform.does(() -> evaluated(policy));
    }

    private Evaluated evaluated(Policy policy) {
        var now = clock.instant();
        var grants = store.grants(policy);
        var ripe =
                grants.stream().filter(it -> !it.at().plus(RIPE).isAfter(now)).toList();
        var kept = store.kept(policy);
        if (ripe.size() < kept.map(it -> it.it().firms()).orElse(0) + FEWEST) {
            return kept.<Evaluated>map(it -> new Evaluated.Told(it.it(), grants.size(), it.madeAt()))
                    .orElseGet(() -> early(grants, ripe.size()));
        }
        var firms = grouped(compared(policy, grants, ripe));
        if (firms.size() > kept.map(it -> it.it().firms()).orElse(0)) {
            store.keep(policy, Evaluation.of(firms, SEED), now);
        }
        return store.kept(policy)
                .<Evaluated>map(it -> new Evaluated.Told(it.it(), grants.size(), it.madeAt()))
                .orElseGet(() -> early(grants, ripe.size()));
    }

    private static Evaluated early(List<Grant> grants, int ripe) {
        var from = grants.size() < FEWEST
                ? null
                : LocalDate.ofInstant(grants.get(FEWEST - 1).at().plus(RIPE), BusinessClock.ZONE);
        return new Evaluated.TooEarly(grants.size(), ripe, from);
    }

    private List<Supported> compared(Policy policy, List<Grant> grants, List<Grant> ripe) {
        var weeks = store.weeks(policy, ripe.getFirst().at().minus(Duration.ofDays(7L * (2 * WEEKS + 1))));
        var peers = new WeekPeers(weeks, grants);
        return ripe.stream().map(peers::compare).flatMap(Optional::stream).toList();
    }

    /// As many as can be told: one group after another, the earliest first, each of five firms or more and none that
    /// dominates. What is left over waits.
    static List<Supported> grouped(List<Supported> firms) {
        var told = new ArrayList<Supported>();
        var group = new ArrayList<Supported>();
        for (var firm : firms) {
            group.add(firm);
            if (mayBeTold(group)) {
                told.addAll(group);
                group.clear();
            }
        }
        return told;
    }

    private static boolean mayBeTold(List<Supported> group) {
        var rule = DisclosureRule.STANDARD;
        return rule.allows(group.stream().map(Supported::before).toList())
                && rule.allows(group.stream().map(Supported::after).toList());
    }
}
