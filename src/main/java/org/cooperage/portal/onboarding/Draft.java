package org.cooperage.portal.onboarding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cooperage.party.CreditCode;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.jspecify.annotations.Nullable;

/// What somebody who is registering has told us so far; every answer may be given again.
///
/// @param kind one of [#KINDS]
/// @param machines units by kind of resource; who serves others brings none
record Draft(
        Party.Kind kind,
        @Nullable CreditCode code,
        @Nullable String name,
        Place.@Nullable Id place,
        Map<String, Integer> machines) {

    /// Who joins without being asked: who makes things, and who serves those that do.
    static final List<Party.Kind> KINDS = List.of(Party.Kind.SMALL_FIRM, Party.Kind.SERVICE);

    static final int MOST_UNITS = 999;

    static final Draft EMPTY = new Draft(Party.Kind.SMALL_FIRM, null, null, null, Map.of());

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
        return machines.isEmpty() && !serves() ? Step.MACHINES : Step.CHECK;
    }

    /// What is asked at all.
    public List<Step> steps() {
        return Arrays.stream(Step.values())
                .filter(step -> step != Step.MACHINES || !serves())
                .toList();
    }

    /// Offers services instead of making things.
    public boolean serves() {
        return kind == Party.Kind.SERVICE;
    }

    /// Questions that may be asked now. Machines may be left for later, the others build on one another.
    public List<Step> open() {
        return switch (next()) {
            case CODE -> List.of(Step.CODE);
            case PLACE -> List.of(Step.CODE, Step.PLACE);
            case MACHINES, CHECK -> steps();
        };
    }

    boolean isComplete() {
        return open().contains(Step.CHECK);
    }

    Draft with(CreditCode other) {
        return new Draft(kind, other, name, place, machines);
    }

    Draft with(Party.Kind otherKind, String otherName, Place.Id otherPlace) {
        return new Draft(otherKind, code, otherName.strip(), otherPlace, machines);
    }

    /// So many units of a kind; none removes it.
    Draft with(String machine, int units) {
        var all = new TreeMap<>(machines);
        if (units <= 0) {
            all.remove(machine);
        } else {
            all.put(machine, Math.min(units, MOST_UNITS));
        }
        return new Draft(kind, code, name, place, all);
    }

    public int units(String machine) {
        return machines.getOrDefault(machine, 0);
    }

    public int units() {
        return machines.values().stream().mapToInt(Integer::intValue).sum();
    }

    Optional<CreditCode> findCode() {
        return Optional.ofNullable(code);
    }
}
