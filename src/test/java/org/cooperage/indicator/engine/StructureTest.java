package org.cooperage.indicator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cooperage.indicator.engine.inputoutput.Localisation;
import org.cooperage.indicator.engine.network.Betweenness;
import org.cooperage.indicator.engine.network.Communities;
import org.cooperage.indicator.engine.network.TradeNetwork;
import org.cooperage.indicator.engine.network.TradeNetwork.Trade;
import org.cooperage.indicator.engine.ranking.ChainGap;
import org.cooperage.indicator.engine.ranking.ChainGap.Action;
import org.cooperage.indicator.engine.ranking.ChainGap.Link;
import org.cooperage.indicator.engine.ranking.ChainGap.Place;
import org.cooperage.indicator.engine.spatial.ClusterCores;
import org.cooperage.indicator.engine.spatial.DistanceDensity;
import org.cooperage.indicator.engine.spatial.Site;
import org.cooperage.indicator.engine.structure.LifeCycle;
import org.cooperage.indicator.engine.structure.LockIn;
import org.cooperage.indicator.engine.structure.OverCapacity;
import org.cooperage.indicator.engine.structure.OverCapacity.Month;
import org.cooperage.indicator.engine.structure.Typology;
import org.junit.jupiter.api.Test;

class StructureTest {

    /// Two triangles and a bridge between them.
    private static final TradeNetwork BARBELL = new TradeNetwork(6, both(0, 1, 1, 2, 0, 2, 3, 4, 4, 5, 3, 5, 2, 3));

    private static List<Trade> both(int... ends) {
        var trades = new ArrayList<Trade>();
        for (int i = 0; i < ends.length; i += 2) {
            trades.add(new Trade(ends[i], ends[i + 1], 1));
            trades.add(new Trade(ends[i + 1], ends[i], 1));
        }
        return trades;
    }

    @Test
    void aNetworkIsDescribedByItsLinks() {
        var network = new TradeNetwork(3, List.of(new Trade(0, 1, 5), new Trade(1, 0, 1), new Trade(1, 2, 2)));

        assertThat(network.density()).isEqualTo(0.5);
        assertThat(network.reciprocity()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(BARBELL.clustering()).isCloseTo((4 + 2.0 / 3) / 6, within(1e-12));
    }

    @Test
    void whoStandsBetweenTwoGroupsIsFound() {
        assertThat(Betweenness.of(BARBELL)).containsExactly(0, 0, 12, 12, 0, 0);
        assertThat(Communities.of(BARBELL).groups()).containsExactly(0, 0, 0, 1, 1, 1);
        assertThat(Communities.of(BARBELL).modularity()).isCloseTo(6.0 / 7 - 0.5, within(1e-12));
    }

    /// On random graphs of six firms no division found by trying all is much better.
    @Test
    void groupsComeCloseToTheBestDivision() {
        var random = new SplittableRandom(5);
        for (int graph = 0; graph < 30; graph++) {
            var trades = new ArrayList<Trade>();
            for (int i = 0; i < 6; i++) {
                for (int j = 0; j < i; j++) {
                    if (random.nextInt(5) < 2) {
                        trades.add(new Trade(i, j, 1 + random.nextInt(4)));
                    }
                }
            }
            double found = Communities.of(new TradeNetwork(6, trades)).modularity();

            assertThat(found).isGreaterThanOrEqualTo(best(trades) - 0.06);
        }
    }

    private static double best(List<Trade> trades) {
        double best = Double.NEGATIVE_INFINITY;
        for (int code = 0; code < 46_656; code++) {
            best = Math.max(best, modularity(trades, code));
        }
        return trades.isEmpty() ? 0 : best;
    }

    private static double modularity(List<Trade> trades, int code) {
        var group = new int[6];
        for (int i = 0, rest = code; i < 6; i++, rest /= 6) {
            group[i] = rest % 6;
        }
        var strength = new double[6];
        double within = 0;
        double all = 0;
        for (var trade : trades) {
            all += trade.value();
            within += group[trade.seller()] == group[trade.buyer()] ? trade.value() : 0;
            strength[group[trade.seller()]] += trade.value();
            strength[group[trade.buyer()]] += trade.value();
        }
        double sum = within / all;
        for (double s : strength) {
            sum -= s / (2 * all) * (s / (2 * all));
        }
        return sum;
    }

    @Test
    void coresAreFoundAndDrawn() {
        var sites = new ArrayList<Site>();
        for (int i = 0; i < 12; i++) {
            sites.add(new Site(37.06 + 0.002 * (i % 4), 115.66 + 0.002 * (i / 4)));
        }
        sites.add(new Site(37.5, 115.66));

        var cores = ClusterCores.of(sites, ClusterCores.REACH_KM, ClusterCores.FEWEST);

        assertThat(cores).singleElement().satisfies(core -> {
            assertThat(core.members()).hasSize(12).doesNotContain(12);
            assertThat(core.hull()).containsExactlyInAnyOrder(sites.get(0), sites.get(3), sites.get(8), sites.get(11));
        });
    }

    @Test
    void firmsInOneSpotAreLocalisedAndRandomOnesAreNot() {
        var random = new SplittableRandom(3);
        var sites = new ArrayList<Site>();
        for (int i = 0; i < 300; i++) {
            sites.add(new Site(37 + random.nextDouble(), 115 + random.nextDouble()));
        }
        for (int i = 0; i < 30; i++) {
            sites.add(new Site(37.5 + 0.01 * random.nextDouble(), 115.5 + 0.01 * random.nextDouble()));
        }
        var spot = IntStream.range(300, 330).boxed().toList();

        assertThat(DistanceDensity.of(sites, spot, 200, 1).isLocalised()).isTrue();
        assertThat(localisedByChance(sites.subList(0, 300))).isLessThanOrEqualTo(4);
    }

    /// Of 20 industries put down by chance about one leaves the band.
    private static long localisedByChance(List<Site> sites) {
        var order = new ArrayList<>(IntStream.range(0, sites.size()).boxed().toList());
        return IntStream.range(0, 20)
                .filter(i -> {
                    Collections.rotate(order, 17);
                    return DistanceDensity.of(sites, List.copyOf(order.subList(0, 25)), 100, i)
                            .isLocalised();
                })
                .count();
    }

    @Test
    void regionsBuyLessWithinThanNations() {
        var national = new double[][] {{0.2, 0.3}, {0.1, 0.2}};
        var region = new double[] {10, 5};
        var nation = new double[] {100, 200};

        assertThat(Localisation.purchases(region, nation)).containsExactly(1, 0.5);
        assertThat(Localisation.byPurchases(national, 1, 0.5)[1]).containsExactly(0.05, 0.1);
        double size = Math.pow(Math.log1p(0.05) / Math.log(2), 0.25);
        assertThat(Localisation.byFlegg(national, region, nation, 0.25)[1])
                .containsExactly(new double[] {0.1 * 0.25 * size, 0.2 * 0.5 * size}, within(1e-12));
    }

    @Test
    void overCapacityNeedsThreePoorMonthsAndMachinesGrowingFasterThanOrders() {
        var poor = months(100, 110, 60, 50);

        assertThat(OverCapacity.of(poor).alarm()).isTrue();
        assertThat(OverCapacity.of(months(100, 110, 60, 58)).adjusted()).hasSize(3);
        assertThat(OverCapacity.of(months(100, 100, 50, 60)).alarm()).isFalse();
        assertThat(OverCapacity.of(months(100, 110, 90, 95)).alarm()).isFalse();
    }

    private static List<Month> months(double openBefore, double openNow, double heldBefore, double heldNow) {
        var months = new ArrayList<>(Collections.nCopies(3, new Month(openBefore, heldBefore, heldBefore)));
        months.addAll(Collections.nCopies(3, new Month(openNow, heldNow, heldNow)));
        return months;
    }

    @Test
    void lockInAgeAndKind() {
        assertThat(new LockIn(0.85, 0.0, 0.0, 1.0).high()).isZero();
        assertThat(new LockIn(1.0, 1.0, 1.0, 0.0).low()).isCloseTo(1, within(1e-12));
        assertThat(LifeCycle.of(500, 0.1, 0.05, 0.4, 0.4)).isEqualTo(LifeCycle.GROWTH);
        assertThat(LifeCycle.of(500, -0.1, -0.05, 0.3, 0.4)).isEqualTo(LifeCycle.DECLINE);
        assertThat(Typology.of(new Typology.Traits(0.1, 0, 0, 0.6, 0.4, 0, 0, 0, 0)))
                .containsExactly(Typology.MARSHALLIAN, Typology.MARKET);
    }

    @Test
    void whatIsNotKnownMakesAnIntervalOfTheIndexAndNoGuess() {
        var half = new LockIn(1.0, 0.5, null, null);

        assertThat(half.turned(LockIn.Part.PRICE_WAR)).isEmpty();
        assertThat(half.low()).isCloseTo(0.45, within(1e-12));
        assertThat(half.high()).isCloseTo(0.85, within(1e-12));
        assertThat(new LockIn(null, null, null, null).high()).isCloseTo(1, within(1e-12));
    }

    @Test
    void directionsAsideWhoeverJoinsTwoGroupsStandsBetweenThem() {
        var star = new TradeNetwork(4, List.of(new Trade(0, 3, 1), new Trade(1, 3, 1), new Trade(2, 3, 5)));

        assertThat(Betweenness.of(star)).containsExactly(0, 0, 0, 0);
        assertThat(Betweenness.of(star.mutual())).containsExactly(0, 0, 0, 6);
        assertThat(Betweenness.near(star.mutual(), 2))
                .as("chains from the first and the third")
                .containsExactly(0, 0, 0, 8);
    }

    @Test
    void eachRuleOfTheChainCallsForItsAction() {
        var gaps = ChainGap.of(List.of(
                link("dyeing", Place.IN_CHAIN, 100, 20, 1, 0.1, 0.2, 0.5),
                link("linking", Place.IN_CHAIN, 100, 60, 1, 0.1, 0.2, 0.5),
                link("spinning", Place.IN_CHAIN, 100, 120, 1, 0.8, 0.2, 0.4),
                link("design", Place.NEIGHBOUR, 0, 0, 1, 0, 0.7, 0.9),
                link("testing", Place.UNRELATED, 0, 0, 1, 0, 0.9, 0.3)));

        assertThat(gaps)
                .extracting(ChainGap::link, ChainGap::action)
                .containsExactlyInAnyOrder(
                        tuple("dyeing", Action.FILL),
                        tuple("linking", Action.STRENGTHEN),
                        tuple("spinning", Action.SECURE),
                        tuple("design", Action.EXTEND),
                        tuple("testing", Action.BUILD));
        assertThat(gaps).allSatisfy(gap -> assertThat(gap.score()).isBetween(0.0, 1.0));
    }

    private static Link link(
            String name,
            Place place,
            double demand,
            double supply,
            double quality,
            double herfindahl,
            double density,
            double valueAdded) {
        return new Link(
                name,
                place,
                demand,
                supply,
                quality,
                herfindahl,
                0.1,
                5,
                valueAdded,
                density,
                0.5,
                place == Place.UNRELATED ? 1 : 0);
    }
}
