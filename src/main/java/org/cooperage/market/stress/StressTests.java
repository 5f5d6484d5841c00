package org.cooperage.market.stress;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cooperage.market.scenario.Scenario;
import org.cooperage.market.scenario.Scenarios;
import org.cooperage.market.stress.engine.StressReport;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/// Stress tests: try a shock on a copy of the floor, stop, list, throw away.
///
/// The operator tries what he likes. Government and association try whole links, whole cities and all demand, and are
/// told sums only: the same shock once in a while, so that two answers cannot be compared.
@Service
@EnableConfigurationProperties(StressSettings.class)
class StressTests {
    private static final int MOST_WAITING = 60;

    private final Scenarios scenarios;
    private final ShockTargets targets;
    private final StressSettings settings;
    private final Clock clock;
    private final Map<StressTest.Id, StressReport> reports = new ConcurrentHashMap<>();

    StressTests(Scenarios scenarios, ShockTargets targets, StressSettings settings, Clock clock) {
        this.scenarios = scenarios;
        this.targets = targets;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whether the reader may know all.
    static boolean seesAll() {
        var role = Acting.current().role();
        return role == Role.OPS || role == Role.SYSTEM;
    }

    private static void allowed() {
        Acting.require("Stress tests", Role.OPS, Role.GOV, Role.ASC);
    }

    /// Scenarios are the operator's own; a test is one that more may start.
    private static <T> T asPlatform(Supplier<T> work) {
        return Acting.as(Acting.SYSTEM, work::get);
    }

    /// The same shock that is told already is answered with what is told.
    StressTest start(Shock shock) {
        allowed();
        if (!seesAll() && !shock.isCoarse()) {
            throw InvalidInput.of("shock", shock.kind(), "stress.wrong.fine", "stress.mend.fine");
        }
        targets.check(shock);
        var all = heads();
        var known = (seesAll() ? all : ToldOnce.of(all, settings.hold()))
                .stream()
                        .filter(t -> t.shock().equals(shock) && (!seesAll() || t.isUnderWay()))
                        .findFirst();
        if (known.isEmpty() && all.stream().filter(StressTest::isUnderWay).count() >= MOST_WAITING) {
            throw InvalidInput.of("shock", shock.kind(), "stress.wrong.many", "stress.mend.many", MOST_WAITING);
        }
        return known.orElseGet(() -> submit(shock));
    }

    private StressTest submit(Shock shock) {
        return asPlatform(() -> StressTest.of(scenarios.submit(
                Scenario.Origin.STRESS,
                shock.kind().name(),
                List.of(shock.assumed(clock.instant())),
                settings.budget())));
    }

    /// Every standard shock on everything it fits that is not tried already; how many are under way now.
    int tryAll() {
        allowed();
        var today = clock.instant().minus(Duration.ofDays(1));
        var known = mine().stream()
                .filter(t -> !seesAll() || t.createdAt().isAfter(today))
                .map(StressTest::shock)
                .collect(Collectors.toSet());
        StandardShock.list().stream()
                .flatMap(targets::each)
                .filter(shock -> !known.contains(shock))
                .forEach(this::submit);
        return (int) heads().stream().filter(StressTest::isUnderWay).count();
    }

    /// What the reader may know of.
    List<StressTest> list() {
        allowed();
        return withReports(mine());
    }

    private List<StressTest> mine() {
        return seesAll() ? heads() : ToldOnce.of(heads(), settings.hold());
    }

    /// Without reports.
    private List<StressTest> heads() {
        return asPlatform(() -> scenarios.list(Scenario.Origin.STRESS)).stream()
                .map(StressTest::of)
                .toList();
    }

    /// What is done does not change: its report is reckoned once.
    private List<StressTest> withReports(List<StressTest> some) {
        var missing = some.stream()
                .filter(t -> t.stage() != Scenario.Stage.WAITING && !reports.containsKey(t.id()))
                .map(t -> new Scenario.Id(t.id().value()))
                .toList();
        var found = missing.isEmpty() ? List.<Scenario>of() : asPlatform(() -> scenarios.get(missing));
        var fresh = new HashMap<StressTest.Id, StressReport>();
        for (var scenario : found) {
            var test = StressTest.of(scenario);
            test.report().ifPresent(report -> fresh.put(test.id(), report));
            if (test.stage() == Scenario.Stage.DONE) {
                test.report().ifPresent(report -> reports.put(test.id(), report));
            }
        }
        return some.stream()
                .map(t -> Optional.ofNullable(fresh.getOrDefault(t.id(), reports.get(t.id())))
                        .map(t::with)
                        .orElse(t))
                .toList();
    }

    StressTest get(StressTest.Id id) {
        allowed();
        var head = mine().stream().filter(t -> t.id().equals(id)).toList();
        return withReports(head).stream().findFirst().orElseThrow(() -> new NotFound("stress test", id));
    }

    StressTest stop(StressTest.Id id) {
        get(id);
        Acting.require("Stopping a stress test", Role.OPS);
        return asPlatform(() -> StressTest.of(scenarios.stop(new Scenario.Id(id.value()))));
    }

    void discard(StressTest.Id id) {
        get(id);
        Acting.require("Throwing a stress test away", Role.OPS);
        asPlatform(() -> {
            scenarios.discard(new Scenario.Id(id.value()));
            return id;
        });
        reports.remove(id);
    }
}
