package org.cooperage.portal.onboarding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cooperage.party.CreditCode;
import org.cooperage.place.Place;
import org.jspecify.annotations.Nullable;

/// What somebody who is registering has told us so far; every answer may be given again.
///
/// @param machines units by kind of resource
record Draft(
        @Nullable CreditCode code, @Nullable String name, Place.@Nullable Id place, Map<String, Integer> machines) {

    static final int MOST_UNITS = 999;

    static final Draft EMPTY = new Draft(null, null, null, Map.of());

    Draft {
        machines = Map.copyOf(machines);
    }

    /// The questions in their order.
    enum Step {
        CODE,
        PLACE,
        MACHINES,
        CHECK
    }

    /// The first question that is still open.
    public Step next() {
        if (code == null) {
            return Step.CODE;
        }
        if (name == null || place == null) {
            return Step.PLACE;
        }
        return machines.isEmpty() ? Step.MACHINES : Step.CHECK;
    }

    /// Questions that may be asked now. Machines may be left for later, the others build on one another.
    public List<Step> open() {
        return switch (next()) {
            case CODE -> List.of(Step.CODE);
            case PLACE -> List.of(Step.CODE, Step.PLACE);
            case MACHINES, CHECK -> List.of(Step.values());
        };
    }

    boolean isComplete() {
        return open().contains(Step.CHECK);
    }

    Draft with(CreditCode other) {
        return new Draft(other, name, place, machines);
    }

    Draft with(String otherName, Place.Id otherPlace) {
        return new Draft(code, otherName.strip(), otherPlace, machines);
    }

    /// So many units of a kind; none removes it.
    Draft with(String kind, int units) {
        var all = new TreeMap<>(machines);
        if (units <= 0) {
            all.remove(kind);
        } else {
            all.put(kind, Math.min(units, MOST_UNITS));
        }
        return new Draft(code, name, place, all);
    }

    public int units(String kind) {
        return machines.getOrDefault(kind, 0);
    }

    public int units() {
        return machines.values().stream().mapToInt(Integer::intValue).sum();
    }

    Optional<CreditCode> findCode() {
        return Optional.ofNullable(code);
    }
}
