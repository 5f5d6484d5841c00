package org.cooperage.market.scenario;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.cooperage.deal.Deal;
import org.cooperage.market.dispatch.Moves;
import org.cooperage.market.dispatch.Moves.Asked;
import org.cooperage.market.floor.Effect;
import org.cooperage.market.scenario.Scenario.Stage;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Scenarios of the operator: make, start, stop, compare, throw away, adopt.
///
/// Nothing a scenario finds is done. Adopting one asks everybody it would move, one order after the other, and whoever
/// says no stays where it is.
@Service
@EnableConfigurationProperties(ScenarioSettings.class)
public class Scenarios {
    private static final int LONGEST_NAME = 80;
    private static final int MOST_ASSUMPTIONS = 12;

    private final ScenarioStore store;
    private final Moves moves;
    private final ScenarioSettings settings;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Scenarios(
            ScenarioStore store,
            Moves moves,
            ScenarioSettings settings,
            Ids ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.moves = moves;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private static void onlyTheOperator() {
        Acting.require("Working with scenarios", Role.OPS);
    }

    @Transactional
    public Scenario create(String name) {
        onlyTheOperator();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw InvalidInput.of("name", name, "scenario.wrong.name", "scenario.mend.name", LONGEST_NAME);
        }
        var scenario = new Scenario(
                new Scenario.Id(ids.next()),
                name.strip(),
                Scenario.Origin.OPERATOR,
                List.of(),
                Stage.DRAFT,
                settings.budget(),
                Duration.ZERO,
                0,
                Optional.empty(),
                Optional.empty(),
                "",
                clock.instant(),
                1);
        store.insert(scenario);
        return scenario;
    }

    /// Plans with what is assumed, as soon as it is its turn.
    @Transactional
    public Scenario submit(Scenario.Origin origin, String name, List<Assumed> assumed, Duration budget) {
        onlyTheOperator();
        var now = clock.instant();
        assumed.forEach(one -> one.read(now));
        var scenario = new Scenario(
                new Scenario.Id(ids.next()),
                name,
                origin,
                assumed,
                Stage.WAITING,
                budget,
                Duration.ZERO,
                0,
                Optional.empty(),
                Optional.empty(),
                "",
                now,
                1);
        store.insert(scenario);
        return scenario;
    }

    /// These with what was found; unknown ones are left out.
    @Transactional(readOnly = true)
    public List<Scenario> get(Collection<Scenario.Id> ids) {
        onlyTheOperator();
        return store.get(ids);
    }

    /// The latest of one origin, at most 1,000, without what was found.
    @Transactional(readOnly = true)
    public List<Scenario> list(Scenario.Origin origin) {
        onlyTheOperator();
        return store.list(origin);
    }

    @Transactional
    public Scenario assume(Scenario.Id id, Assumed one) {
        var scenario = get(id);
        one.read(clock.instant());
        var all = new ArrayList<>(scenario.assumed());
        all.add(one);
        if (all.size() > MOST_ASSUMPTIONS) {
            throw InvalidInput.of("kind", one.kind(), "scenario.wrong.many", "scenario.mend.many", MOST_ASSUMPTIONS);
        }
        keep(id, all);
        return get(id);
    }

    /// @param number its place in the list, from 0
    @Transactional
    public Scenario forget(Scenario.Id id, int number) {
        var all = new ArrayList<>(get(id).assumed());
        if (number >= 0 && number < all.size()) {
            all.remove(number);
            keep(id, all);
        }
        return get(id);
    }

    private void keep(Scenario.Id id, List<Assumed> all) {
        if (!store.assume(id, all)) {
            throw new Stale("scenario", id);
        }
    }

    /// A finished one starts again from the floor as it is now.
    @Transactional
    public Scenario start(Scenario.Id id) {
        var scenario = get(id);
        scenario.assumed().forEach(one -> one.read(clock.instant()));
        if (move(scenario, Stage.WAITING) && scenario.stage() != Stage.DRAFT) {
            store.again(id);
        }
        return get(id);
    }

    @Transactional
    public Scenario stop(Scenario.Id id) {
        var scenario = get(id);
        move(scenario, scenario.stage() == Stage.WAITING ? Stage.DONE : Stage.STOPPING);
        return get(id);
    }

    @Transactional
    public void discard(Scenario.Id id) {
        get(id);
        if (!store.delete(id)) {
            throw new Stale("scenario", id);
        }
    }

    private boolean move(Scenario scenario, Stage to) {
        return scenario.stage().mayBecome(to) && store.move(scenario.id(), scenario.stage(), to);
    }

    /// Asks for every move of the best plan; each order is a request of its own.
    public List<Asked> adopt(Scenario.Id id) {
        var scenario = inTransaction(() -> get(id));
        var effect = scenario.best().filter(Effect::isPossible);
        if (effect.isEmpty() || !inTransaction(() -> move(scenario, Stage.ADOPTED))) {
            throw new Stale("scenario", id);
        }
        var wishes = new LinkedHashMap<Deal.Id, List<Moves.Wish>>();
        for (var move : effect.get().moves()) {
            wishes.computeIfAbsent(new Deal.Id(move.order()), o -> new ArrayList<>())
                    .add(new Moves.Wish(move.id(), move.machineAfter(), move.after(), move.slots()));
        }
        var answers = moves.ask(wishes);
        return inTransaction(() -> {
            store.end(id, Stage.ADOPTED, scenario.stopped(), summary(answers));
            return answers;
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /// How many were asked and refused, as `makers buyers refused`.
    private static String summary(List<Asked> answers) {
        int makers = answers.stream()
                .mapToInt(a -> a instanceof Asked.OfMakers(var order, var count) ? count : 0)
                .sum();
        long buyers = answers.stream().filter(a -> a instanceof Asked.OfBuyer).count();
        long refused = answers.stream().filter(a -> a instanceof Asked.Refused).count();
        return makers + " " + buyers + " " + refused;
    }

    @Transactional(readOnly = true)
    public Scenario get(Scenario.Id id) {
        onlyTheOperator();
        return store.find(id).orElseThrow(() -> new NotFound("scenario", id));
    }

    @Transactional(readOnly = true)
    public List<Scenario> list() {
        onlyTheOperator();
        return store.list(false);
    }

    /// Runs that started by themselves: every night, and when something happened.
    @Transactional(readOnly = true)
    public List<Scenario> runs() {
        onlyTheOperator();
        return store.list(true);
    }
}
