package org.cooperage.chain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/// What a routing must satisfy before anybody can plan with it. Finds every fault, not only the first.
///
/// The field of a fault is `operations[i].field`, counted from 0 as entered.
final class RoutingRules {

    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);
    private static final int LONGEST_MINUTES = 60 * 24 * 60;
    private static final int MOST_OPERATIONS = 60;

    private final Set<Process.Id> known;
    private final List<Fault> faults = new ArrayList<>();

    private RoutingRules(Set<Process.Id> known) {
        this.known = known;
    }

    static List<Fault> check(List<Operation> operations, Set<Process.Id> knownProcesses) {
        var rules = new RoutingRules(knownProcesses);
        rules.all(operations);
        return List.copyOf(rules.faults);
    }

    private void all(List<Operation> operations) {
        if (operations.isEmpty() || operations.size() > MOST_OPERATIONS) {
            faults.add(Fault.of("operations", operations.size(), "chain.wrong.count", "chain.mend.count"));
        }
        var machines = operations.stream()
                .filter(Operation::needsResource)
                .map(Operation::seq)
                .collect(Collectors.toSet());
        for (int i = 0; i < operations.size(); i++) {
            one(i, operations, machines);
        }
    }

    private void one(int i, List<Operation> operations, Set<Integer> machines) {
        var operation = operations.get(i);
        if (operation.seq() < 1
                || (i > 0 && operation.seq() <= operations.get(i - 1).seq())) {
            wrong(i, "seq", operation.seq(), "sequence");
        }
        if (operation.name().zh().isBlank() && operation.name().en().isBlank()) {
            wrong(i, "name", "", "name");
        }
        if (operation.process() != null && !known.contains(operation.process())) {
            wrong(i, "process", operation.process(), "process");
        }
        place(i, operation, machines);
        length(i, operation);
        lots(i, operation);
        numbers(i, operation);
    }

    /// Hand work may come before or after the machine work it stays with.
    private void place(int i, Operation operation, Set<Integer> machines) {
        var withWhom = operation.sameSiteAs();
        if (withWhom == null && operation.process() == null) {
            wrong(i, "sameSiteAs", "", "handwork");
        }
        if (withWhom != null && (withWhom == operation.seq() || !machines.contains(withWhom))) {
            wrong(i, "sameSiteAs", withWhom, "same-site");
        }
    }

    private void length(int i, Operation operation) {
        var ways = Stream.of(operation.runMinutes(), operation.batchSize(), operation.onceMinutes())
                .filter(way -> way != null)
                .count();
        if (ways != 1) {
            wrong(i, "runMinutes", operation.runMinutes() == null ? "" : operation.runMinutes(), "length");
        }
        if ((operation.batchSize() == null) != (operation.cycleMinutes() == null)) {
            wrong(i, "cycleMinutes", operation.cycleMinutes() == null ? "" : operation.cycleMinutes(), "batch");
        }
        positive(i, "runMinutes", operation.runMinutes());
        positive(i, "batchSize", operation.batchSize());
        minutes(i, "cycleMinutes", operation.cycleMinutes());
        minutes(i, "onceMinutes", operation.onceMinutes());
        minutes(i, "setupMinutes", operation.setupMinutes());
        waits(i, operation);
    }

    private void waits(int i, Operation operation) {
        minutes(i, "waitMinMinutes", operation.waitMinMinutes());
        minutes(i, "waitMaxMinutes", operation.waitMaxMinutes());
        if (operation.waitMaxMinutes() != null && operation.waitMaxMinutes() < operation.waitMinMinutes()) {
            wrong(i, "waitMaxMinutes", operation.waitMaxMinutes(), "wait");
        }
    }

    private void lots(int i, Operation operation) {
        positive(i, "transferLot", operation.transferLot());
        notNegative(i, "minLot", operation.minLot());
        if (operation.maxSplit() < 1 || operation.maxSplit() > 100) {
            wrong(i, "maxSplit", operation.maxSplit(), "split");
        }
    }

    private void numbers(int i, Operation operation) {
        positive(i, "unitsPerProduct", operation.unitsPerProduct());
        if (operation.yield().signum() <= 0 || operation.yield().compareTo(BigDecimal.ONE) > 0) {
            wrong(i, "yield", operation.yield(), "yield");
        }
        notNegative(i, "referencePrice", operation.referencePrice());
        notNegative(i, "materialPrice", operation.materialPrice());
    }

    private void positive(int i, String field, @Nullable BigDecimal value) {
        if (value != null && (value.signum() <= 0 || value.compareTo(MOST) > 0)) {
            wrong(i, field, value, "positive");
        }
    }

    private void notNegative(int i, String field, @Nullable BigDecimal value) {
        if (value != null && (value.signum() < 0 || value.compareTo(MOST) > 0)) {
            wrong(i, field, value, "not-negative");
        }
    }

    private void minutes(int i, String field, @Nullable Integer value) {
        if (value != null && (value < 0 || value > LONGEST_MINUTES)) {
            wrong(i, field, value, "minutes");
        }
    }

    private void wrong(int i, String field, Object value, String rule) {
        faults.add(
                Fault.of("operations[%d].%s".formatted(i, field), value, "chain.wrong." + rule, "chain.mend." + rule));
    }
}
