package org.cooperage.barrel.strength;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cooperage.access.contract.Contract;
import org.cooperage.access.contract.Contracts;
import org.cooperage.access.contract.DataClass;
import org.cooperage.barrel.engine.GroupFigures;
import org.cooperage.barrel.engine.GroupFigures.Unit;
import org.cooperage.barrel.engine.GroupFigures.Value;
import org.cooperage.barrel.engine.Programme;
import org.cooperage.barrel.engine.Programme.Verdict;
import org.cooperage.barrel.strength.LadderStore.Known;
import org.cooperage.barrel.strength.LadderStore.Rung;
import org.cooperage.barrel.strength.LadderStore.Verdicts;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The ladder of public support for officials: how many firms stand where, and how a firm stands that consented. Made
/// once a month, when somebody first looks, so that nobody learns from a change which firm it was.
@Service
class Ladders {
    private final LadderStore store;
    private final Contracts contracts;
    private final Parties parties;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final List<Programme> programmes = ProgrammeFile.read();
    private volatile @Nullable Made made;

    Ladders(
            LadderStore store,
            Contracts contracts,
            Parties parties,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.contracts = contracts;
        this.parties = parties;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// What may be told, and of which month.
    record Made(LocalDate month, GroupFigures figures) {}

    /// A firm that consented.
    record Client(Contract contract, Party party, List<Rung> rungs) {}

    List<Programme> programmes() {
        return programmes;
    }

    /// Of many firms; nothing as long as there are fewer than eight.
    Optional<Made> counts() {
        Acting.require("Looking at the ladder of many firms", Role.GOV, Role.ASC, Role.PARK, Role.OPS);
        var now = current();
        var first = programmes.getFirst().code();
        return now.figures()
                .find(LadderView.topic(first, Verdict.MET), Unit.CLUSTER)
                .map(told -> now);
    }

    /// Of one firm, under its consent: the look is logged first, and the database shows nothing without it.
    Client look(Contract.Id id) {
        Acting.require("Looking at a client's ladder", Role.GOV, Role.ASC);
        current();
        return transaction.execute(status -> {
            var contract = contracts.use(id, DataClass.SUPPORT);
            return new Client(contract, parties.get(contract.owner()), store.of(contract.owner()));
        });
    }

    private synchronized Made current() {
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        var month = today.withDayOfMonth(1);
        var old = made;
        if (old == null || !old.month().equals(month)) {
            old = Acting.as(Acting.SYSTEM, () -> transaction.execute(status -> make(month, today.getYear())));
            made = old;
        }
        return old;
    }

    /// What was kept this month stays as it is.
    Made make(LocalDate month, int year) {
        if (!store.isKept(month)) {
            var facts = programmes.stream()
                    .flatMap(one -> one.conditions().stream())
                    .map(Programme.Condition::fact)
                    .collect(toUnmodifiableSet());
            var verdicts = store.facts(facts, year, clock.instant()).stream()
                    .flatMap(this::verdicts)
                    .toList();
            store.replace(verdicts, month);
        }
        var values =
                store.all(month).stream().flatMap(one -> values(one).stream()).toList();
        return new Made(month, new GroupFigures(values));
    }

    private Stream<Verdicts> verdicts(Known firm) {
        return programmes.stream()
                .map(one -> one.beside(firm.facts()))
                .map(one -> new Verdicts(
                        firm.party(),
                        one.programme().code(),
                        one.verdict(),
                        facts(one, Verdict.LACKING),
                        facts(one, Verdict.UNKNOWN)));
    }

    private static List<String> facts(Programme.Standing standing, Verdict verdict) {
        return standing.checked().stream()
                .filter(one -> one.verdict() == verdict)
                .map(one -> one.condition().fact())
                .toList();
    }

    /// 100 for what holds of a firm, 0 for what does not.
    private List<Value> values(Rung rung) {
        var values = new ArrayList<Value>();
        for (var verdict : Verdict.values()) {
            var topic = LadderView.topic(rung.programme(), verdict);
            values.add(new Value(topic, rung.firm(), rung.verdict() == verdict ? 100 : 0));
        }
        programmes.stream()
                .filter(one -> one.code().equals(rung.programme()))
                .flatMap(one -> one.conditions().stream())
                .forEach(one -> {
                    var topic = LadderView.topic(rung.programme(), one.fact());
                    values.add(new Value(topic, rung.firm(), rung.lacking().contains(one.fact()) ? 100 : 0));
                });
        return values;
    }
}
