package org.cooperage.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.cooperage.policy.engine.Stacking.Ceiling;
import org.cooperage.policy.engine.Stacking.Claim;
import org.junit.jupiter.api.Test;

class StackingTest {

    @Test
    void ofAnExclusiveGroupTheBestIsTaken() {
        var bundle = Stacking.best(
                List.of(claim("a", 10, Set.of("g")), claim("b", 30, Set.of("g")), claim("c", 5, Set.of())));

        assertThat(bundle.paid()).containsOnlyKeys("b", "c");
        assertThat(bundle.sum()).isEqualByComparingTo("35");
        assertThat(bundle.isBest()).isTrue();
    }

    @Test
    void oneLargeMayGiveWayToTwoSmallerOnes() {
        var bundle = Stacking.best(List.of(
                claim("large", 30, Set.of("g", "h")), claim("a", 20, Set.of("g")), claim("b", 20, Set.of("h"))));

        assertThat(bundle.paid()).containsOnlyKeys("a", "b");
    }

    @Test
    void supportForOneCostEndsAtItsCeiling() {
        var bundle = Stacking.best(List.of(
                new Claim("a", BigDecimal.valueOf(30), Set.of(), ceiling(50)),
                new Claim("b", BigDecimal.valueOf(40), Set.of(), ceiling(50))));

        assertThat(bundle.sum()).isEqualByComparingTo("50");
        assertThat(bundle.paid().get("a")).isEqualByComparingTo("10");
    }

    @Test
    void theBestBundleIsFound() {
        var dice = new SplittableRandom(11);
        for (int i = 0; i < 500; i++) {
            var claims = some(dice, 1 + dice.nextInt(9));

            var bundle = Stacking.best(claims);

            assertThat(bundle.isBest()).isTrue();
            assertThat(bundle.sum()).isEqualByComparingTo(byTrying(claims));
        }
    }

    /// Costs and groups of their own would be looked at together two to the sixtieth times.
    @Test
    void whatSharesNothingIsFoundApart() {
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < 30; i++) {
            var ceiling = Optional.of(new Ceiling("cost " + i, BigDecimal.valueOf(45)));
            claims.add(new Claim("a" + i, BigDecimal.valueOf(30), Set.of("g" + i), ceiling));
            claims.add(new Claim("b" + i, BigDecimal.valueOf(20), Set.of("h" + i), ceiling));
        }

        var bundle = Stacking.best(claims);

        assertThat(bundle.isBest()).isTrue();
        assertThat(bundle.sum()).isEqualByComparingTo("1350");
    }

    private static List<Claim> some(SplittableRandom dice, int many) {
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < many; i++) {
            var groups = new HashSet<String>();
            for (int j = dice.nextInt(3); j > 0; j--) {
                groups.add("g" + dice.nextInt(4));
            }
            var ceiling = dice.nextInt(3) == 0
                    ? Optional.of(new Ceiling("cost " + dice.nextInt(2), BigDecimal.valueOf(20 + dice.nextInt(60))))
                    : Optional.<Ceiling>empty();
            claims.add(new Claim("p" + i, BigDecimal.valueOf(1 + dice.nextInt(60)), groups, ceiling));
        }
        return claims;
    }

    private static BigDecimal byTrying(List<Claim> claims) {
        var best = BigDecimal.ZERO;
        for (int set = 0; set < 1 << claims.size(); set++) {
            int chosen = set;
            var taken = new ArrayList<Claim>();
            for (int i = 0; i < claims.size(); i++) {
                if ((chosen & 1 << i) != 0) {
                    taken.add(claims.get(i));
                }
            }
            best = best.max(allowed(taken) ? sum(taken) : BigDecimal.ZERO);
        }
        return best;
    }

    private static boolean allowed(List<Claim> taken) {
        var seen = new HashSet<String>();
        return taken.stream().flatMap(it -> it.exclusive().stream()).allMatch(seen::add);
    }

    private static BigDecimal sum(List<Claim> taken) {
        Map<String, BigDecimal> most = new HashMap<>();
        Map<String, BigDecimal> wanted = new HashMap<>();
        var free = BigDecimal.ZERO;
        for (var claim : taken) {
            if (claim.ceiling().isEmpty()) {
                free = free.add(claim.yuan());
            } else {
                var ceiling = claim.ceiling().get();
                most.merge(ceiling.cost(), ceiling.most(), BigDecimal::min);
                wanted.merge(ceiling.cost(), claim.yuan(), BigDecimal::add);
            }
        }
        return wanted.entrySet().stream()
                .map(it -> it.getValue().min(most.get(it.getKey())))
                .reduce(free, BigDecimal::add);
    }

    private static Claim claim(String policy, long yuan, Set<String> groups) {
        return new Claim(policy, BigDecimal.valueOf(yuan), groups, Optional.empty());
    }

    private static Optional<Ceiling> ceiling(long yuan) {
        return Optional.of(new Ceiling("equipment", BigDecimal.valueOf(yuan)));
    }
}
