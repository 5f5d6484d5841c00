package org.cooperage.barrel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.SplittableRandom;
import org.cooperage.barrel.engine.Service.Effect;
import org.cooperage.chain.Dimension;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.junit.jupiter.api.Test;

class AdvisingTest {
    private static final Service DESIGN_CENTRE = service("design", 3_600, new Effect(Dimension.RD, 55, 70));

    private static Service service(String id, long yuan, Effect... effects) {
        return new Service(id, Bilingual.same(id), Money.of(yuan), 3, List.of(effects));
    }

    private static Assessment barrel(double... scores) {
        return new Assessing(Barrels.catalogue())
                .together(List.of(Barrels.firm("F", "L1", "small", scores)))
                .getFirst();
    }

    private static final Assessment BARREL = barrel(35, 55, 70, 60, 40, 30, 45, 50, 20, 65);

    @Test
    void theServiceThatLiftsTheShortStaveIsAdvisedWithWhatComesNext() {
        var advice = Advising.best(BARREL, List.of(DESIGN_CENTRE), null).orElseThrow();

        assertThat(advice.services()).containsExactly(DESIGN_CENTRE);
        assertThat(advice.lifts()).containsExactly(new Advice.Lift(Dimension.RD, 35, 55, DESIGN_CENTRE));
        assertThat(advice.after().water().level()).isCloseTo(51.193, within(0.001));
        assertThat(advice.nextShortStave().map(Standing::dimension)).contains(Dimension.MK);
    }

    @Test
    void nothingIsAdvisedThatCannotBeAfforded() {
        assertThat(Advising.best(BARREL, List.of(DESIGN_CENTRE), Money.of(3_599)))
                .isEmpty();
    }

    @Test
    void nothingIsAdvisedThatLiftsNothing() {
        var low = service("low", 1, new Effect(Dimension.RD, 30, 90));
        var capped = service("capped", 1, new Effect(Dimension.RD, 90, 35));

        assertThat(Advising.best(BARREL, List.of(low, capped), null)).isEmpty();
    }

    @Test
    void nothingIsPromisedForAStaveNobodyKnows() {
        assertThat(Advising.best(barrel(), List.of(DESIGN_CENTRE), null)).isEmpty();
    }

    @Test
    void amongEqualsTheCheaperWins() {
        var same = service("same", 3_000, new Effect(Dimension.RD, 55, 70));

        assertThat(Advising.best(BARREL, List.of(DESIGN_CENTRE, same), null)
                        .orElseThrow()
                        .services())
                .containsExactly(same);
    }

    @Test
    void atMostThreeAreTakenAtOnce() {
        var all = Arrays.stream(Dimension.values())
                .map(one -> service(one.name(), 10, new Effect(one, 90, 100)))
                .toList();

        assertThat(Advising.best(BARREL, all, null).orElseThrow().services()).hasSize(3);
    }

    /// Every subset of every size up to three, counted by bits.
    @Test
    void noOtherBundleIsBetter() {
        var random = new SplittableRandom(8);
        for (int run = 0; run < 60; run++) {
            var barrel = barrel(Barrels.scores(random));
            var services = services(random, 3 + random.nextInt(9));
            var budget = Money.of(random.nextInt(2_000, 20_000));

            double gain =
                    Advising.best(barrel, services, budget).map(Advice::gain).orElse(0.0);

            assertThat(gain).isCloseTo(bestByForce(barrel, services, budget), within(1e-8));
        }
    }

    private static double bestByForce(Assessment barrel, List<Service> services, Money budget) {
        double best = 0;
        for (int set = 0; set < 1 << services.size(); set++) {
            var bundle = new ArrayList<Service>();
            for (int i = 0; i < services.size(); i++) {
                if ((set & 1 << i) != 0) {
                    bundle.add(services.get(i));
                }
            }
            var cost = bundle.stream().map(Service::cost).reduce(Money.ZERO, Money::plus);
            if (bundle.size() <= 3 && cost.compareTo(budget) <= 0) {
                best = Math.max(best, gain(barrel, bundle));
            }
        }
        return best;
    }

    private static double gain(Assessment barrel, List<Service> bundle) {
        var scores = new EnumMap<Dimension, Double>(Dimension.class);
        barrel.standings().forEach((dimension, standing) -> scores.put(dimension, standing.score()));
        for (var service : bundle) {
            for (var effect : service.effects()) {
                scores.merge(effect.dimension(), Math.min(effect.floor(), effect.ceiling()), Math::max);
            }
        }
        return Water.of(scores).capacity() - barrel.water().capacity();
    }

    private static List<Service> services(SplittableRandom random, int count) {
        var services = new ArrayList<Service>();
        for (int i = 0; i < count; i++) {
            var one = new Effect(Dimension.values()[random.nextInt(10)], random.nextInt(100), random.nextInt(100));
            var other = new Effect(Dimension.values()[random.nextInt(10)], random.nextInt(100), random.nextInt(100));
            services.add(service("S" + i, random.nextInt(500, 9_000), one, other));
        }
        return services;
    }

    @Test
    void aLargerBudgetNeverMakesTheAdviceWorse() {
        var random = new SplittableRandom(9);
        for (int run = 0; run < 40; run++) {
            var barrel = barrel(Barrels.scores(random));
            var services = services(random, 10);
            double last = 0;
            for (long budget = 0; budget < 20_000; budget += 2_000) {
                double gain = Advising.best(barrel, services, Money.of(budget))
                        .map(Advice::gain)
                        .orElse(0.0);
                assertThat(gain).isGreaterThanOrEqualTo(last - 1e-9);
                last = gain;
            }
        }
    }
}
