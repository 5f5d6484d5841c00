package org.cooperage.market.floor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Operation;
import org.cooperage.chain.Routing;
import org.cooperage.deal.Deal;
import org.cooperage.deal.OpenJob;
import org.cooperage.plan.engine.Setups;

/// What machines are changed over for. Jobs of one colour that do the same step of the same routing are of one family
/// and need nothing between them, whoever ordered them; anything else costs the minutes its routing states.
///
/// Of a job of several colours nobody wrote down which one comes last: it is a family of its own, and stays whole.
final class Families {
    private final Map<Deal.Id, Family> byJob = new HashMap<>();
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final Setups setups;

    /// @param number [Setups#UNKNOWN] where nothing is changed over
    /// @param minutes of changing over to it
    record Family(int number, int minutes) {
        static final Family NONE = new Family(Setups.UNKNOWN, 0);
    }

    private sealed interface Key {
        record Colour(UUID routing, int seq, String colour) implements Key {}

        record Own(Deal.Id job) implements Key {}
    }

    /// Where the order says what is made how.
    ///
    /// @param routings by need
    /// @param colours by job
    record Orders(Map<UUID, Routing> routings, Map<UUID, List<String>> colours) {
        static final Orders UNKNOWN = new Orders(Map.of(), Map.of());

        private Optional<Operation> operation(OpenJob job) {
            return Optional.ofNullable(routings.get(job.need()))
                    .flatMap(routing -> routing.findOperation(job.step().seq()));
        }

        private Key key(OpenJob job) {
            var its = colours.getOrDefault(job.id().value(), List.of());
            var routing = routings.get(job.need());
            return its.size() == 1 && routing != null
                    ? new Key.Colour(routing.id().value(), job.step().seq(), its.getFirst())
                    : new Key.Own(job.id());
        }
    }

    Families(List<OpenJob> jobs, Orders orders) {
        var minutes = new HashMap<Integer, Integer>();
        for (var job : jobs) {
            var family = family(job, orders);
            byJob.put(job.id(), family);
            if (family.minutes() > 0) {
                minutes.put(family.number(), family.minutes());
            }
        }
        var byNumber = new int[numbers.size()];
        minutes.forEach((number, its) -> byNumber[number] = its);
        setups = Setups.into(byNumber);
    }

    private Family family(OpenJob job, Orders orders) {
        return orders.operation(job)
                .filter(operation -> operation.onceMinutes() == null && operation.setupMinutes() > 0)
                .map(operation -> new Family(
                        numbers.computeIfAbsent(orders.key(job), key -> numbers.size()), operation.setupMinutes()))
                .orElse(Family.NONE);
    }

    Family of(OpenJob job) {
        return byJob.getOrDefault(job.id(), Family.NONE);
    }

    /// The same for all machines: what comes next decides.
    Setups setups() {
        return setups;
    }
}
