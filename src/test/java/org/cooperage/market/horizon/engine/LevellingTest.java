package org.cooperage.market.horizon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.cooperage.market.horizon.engine.Levelled.Portion;
import org.cooperage.market.horizon.engine.Outlook.Demand;
import org.cooperage.market.horizon.engine.Outlook.Pool;
import org.cooperage.market.horizon.engine.Outlook.Step;
import org.cooperage.market.horizon.engine.Outlook.Tariff;
import org.junit.jupiter.api.Test;

class LevellingTest {
    private static final Tariff TARIFF = new Tariff(100, 1, List.of(List.of(0L, 7L), List.of(7L, 0L)));

    @Test
    void whatFitsNowhereElseIsPulledForward() {
        var outlook = new Outlook(3, List.of(new Pool(0, 0, List.of(5L, 5L, 5L))), List.of(one(0, 12, 0, 2)), TARIFF);

        var levelled = Levelling.of(outlook);

        assertThat(load(levelled, 0, 3)).containsExactly(2L, 5L, 5L, 0L);
        assertThat(levelled.cost()).isEqualTo(2 * 2 + 5).isEqualTo(levelled.lowerBound());
    }

    @Test
    void anotherCityIsTakenWhenItCostsLessThanOverload() {
        var pools = List.of(new Pool(0, 0, List.of(4L)), new Pool(0, 1, List.of(4L)));
        var outlook = new Outlook(1, pools, List.of(one(0, 6, 0, 0)), TARIFF);

        var levelled = Levelling.of(outlook);

        assertThat(load(levelled, 1, 1)).containsExactly(2L, 0L);
        assertThat(levelled.cost()).isEqualTo(14);
        assertThat(levelled.worth()).isEqualTo(List.of(List.of(7L), List.of(0L)));
    }

    @Test
    void whatNobodyCanDoInTimeIsOverloadAndSaysWhatAnHourIsWorth() {
        var outlook = new Outlook(2, List.of(new Pool(0, 0, List.of(1L, 1L))), List.of(one(0, 5, 0, 1)), TARIFF);

        var levelled = Levelling.of(outlook);

        assertThat(levelled.cost()).isEqualTo(3 * 100 + 1);
        assertThat(levelled.worth()).isEqualTo(List.of(List.of(99L, 100L)));
    }

    @Test
    void aStepFollowsTheOneBeforeIt() {
        var pools = List.of(new Pool(0, 0, List.of(0L, 4L, 9L)), new Pool(1, 0, List.of(9L, 1L, 9L)));
        var demand = new Demand(0, List.of(new Step(0, 4, 0, 1), new Step(1, 4, 0, 2)));

        var levelled = Levelling.of(new Outlook(3, pools, List.of(demand), TARIFF));

        assertThat(load(levelled, 0, 3)).containsExactly(0L, 4L, 0L, 0L);
        assertThat(load(levelled, 1, 3)).containsExactly(0L, 0L, 4L, 0L);
    }

    @Test
    void leftAsAskedEverythingIsLateAndAtHome() {
        var pools = List.of(new Pool(0, 0, List.of(4L, 4L)), new Pool(0, 1, List.of(4L, 4L)));
        var outlook = new Outlook(2, pools, List.of(one(1, 9, 0, 1)), TARIFF);

        assertThat(Levelling.asAsked(outlook)).containsExactly(new Portion(0, 0, 1, 1, 9));
    }

    @Test
    void workOfAProcessNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> new Outlook(2, List.of(), List.of(one(0, 9, 0, 1)), TARIFF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pool");
    }

    @Test
    void tinyOutlooksAreAsCheapAsTryingEverything() {
        int best = 0;
        for (int seed = 0; seed < 60; seed++) {
            var outlook = random(new SplittableRandom(seed), 2, 2, 2, 2, 3);

            var levelled = Levelling.of(outlook);

            long least = new BruteForce(outlook).least();
            assertThat(levelled.lowerBound()).as("seed %d", seed).isLessThanOrEqualTo(least);
            assertThat(levelled.cost()).as("seed %d", seed).isGreaterThanOrEqualTo(least);
            best += levelled.cost() == least ? 1 : 0;
        }
        assertThat(best).as("of 60 are the best possible").isGreaterThanOrEqualTo(50);
    }

    @Test
    void withoutSuccessorsItIsProvenBest() {
        for (int seed = 0; seed < 60; seed++) {
            var outlook = random(new SplittableRandom(seed), 3, 2, 3, 1, 3);

            var levelled = Levelling.of(outlook);

            assertThat(levelled.cost()).isEqualTo(levelled.lowerBound()).isEqualTo(new BruteForce(outlook).least());
        }
    }

    @Test
    void aMinuteMoreIsWorthWhatItSaves() {
        for (int seed = 0; seed < 40; seed++) {
            var outlook = random(new SplittableRandom(seed), 4, 2, 8, 1, 9);
            var levelled = Levelling.of(outlook);

            for (int pool = 0; pool < outlook.pools().size(); pool++) {
                for (int week = 0; week < outlook.weeks(); week++) {
                    long saved = levelled.cost()
                            - Levelling.of(wider(outlook, pool, week)).cost();
                    assertThat(levelled.worth().get(pool).get(week))
                            .as("seed %d", seed)
                            .isEqualTo(saved);
                }
            }
        }
    }

    @Test
    void largeOutlooksKeepEveryRule() {
        for (int seed = 0; seed < 20; seed++) {
            var outlook = random(new SplittableRandom(seed), 26, 2, 200, 5, 600);

            var levelled = Levelling.of(outlook);

            assertThat(levelled.cost()).isGreaterThanOrEqualTo(levelled.lowerBound());
            assertThat(levelled.cost()).isEqualTo(recounted(outlook, levelled.portions()));
            assertThat(levelled.cost()).isLessThanOrEqualTo(recounted(outlook, Levelling.asAsked(outlook)));
            for (int demand = 0; demand < outlook.demands().size(); demand++) {
                keepsItsWeeks(outlook, levelled, demand);
            }
        }
    }

    private static void keepsItsWeeks(Outlook outlook, Levelled levelled, int demand) {
        var steps = outlook.demands().get(demand).steps();
        long[] before = null;
        for (int step = 0; step < steps.size(); step++) {
            var done = new long[outlook.weeks() + 1];
            for (var portion : levelled.portions()) {
                if (portion.demand() == demand && portion.step() == step) {
                    assertThat(portion.week())
                            .isBetween(steps.get(step).first(), steps.get(step).last());
                    done[portion.week()] += portion.minutes();
                }
            }
            for (int week = 1; week < done.length; week++) {
                done[week] += done[week - 1];
            }
            assertThat(done[outlook.weeks()]).isEqualTo(steps.get(step).minutes());
            for (int week = 0; before != null && week < done.length; week++) {
                assertThat(done[week] * steps.get(step - 1).minutes())
                        .isLessThanOrEqualTo(before[week] * steps.get(step).minutes());
            }
            before = done;
        }
    }

    private static long recounted(Outlook outlook, List<Portion> portions) {
        var used = new long[outlook.pools().size()][outlook.weeks() + 1];
        long cost = 0;
        for (var p : portions) {
            var demand = outlook.demands().get(p.demand());
            var pool = outlook.pools().get(p.pool());
            cost += p.minutes() * outlook.cost(demand, demand.steps().get(p.step()), pool, p.week());
            used[p.pool()][p.week()] += p.minutes();
        }
        for (int pool = 0; pool < used.length; pool++) {
            for (int week = 0; week < outlook.weeks(); week++) {
                long over = used[pool][week] - outlook.pools().get(pool).free().get(week);
                cost += Math.max(0, over) * outlook.tariff().overload();
            }
        }
        return cost;
    }

    private static Demand one(int city, long minutes, int first, int last) {
        return new Demand(city, List.of(new Step(0, minutes, first, last)));
    }

    private static List<Long> load(Levelled levelled, int pool, int weeks) {
        var load = new ArrayList<>(Collections.nCopies(weeks + 1, 0L));
        levelled.portions().stream()
                .filter(p -> p.pool() == pool)
                .forEach(p -> load.set(p.week(), load.get(p.week()) + p.minutes()));
        return load;
    }

    private static Outlook wider(Outlook outlook, int pool, int week) {
        var pools = new ArrayList<>(outlook.pools());
        var old = pools.get(pool);
        var free = new ArrayList<>(old.free());
        free.set(week, free.get(week) + 1);
        pools.set(pool, new Pool(old.process(), old.city(), free));
        return new Outlook(outlook.weeks(), pools, outlook.demands(), outlook.tariff());
    }

    private static Outlook random(
            SplittableRandom random, int weeks, int cities, int demands, int processes, int mostMinutes) {
        var pools = new ArrayList<Pool>();
        for (int process = 0; process < processes; process++) {
            for (int city = 0; city < cities; city++) {
                var free = new ArrayList<Long>();
                for (int week = 0; week < weeks; week++) {
                    free.add((long) random.nextInt(mostMinutes * demands / weeks + 1));
                }
                pools.add(new Pool(process, city, free));
            }
        }
        var all = new ArrayList<Demand>();
        for (int demand = 0; demand < demands; demand++) {
            int first = random.nextInt(weeks);
            int last = first + random.nextInt(weeks - first + 1);
            var steps = new ArrayList<Step>();
            for (int process = 0; process < processes; process++) {
                steps.add(new Step(process, 1 + random.nextInt(mostMinutes), first, last));
            }
            all.add(new Demand(random.nextInt(cities), steps));
        }
        return new Outlook(weeks, pools, all, TARIFF);
    }
}
