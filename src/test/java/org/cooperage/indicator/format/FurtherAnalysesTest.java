package org.cooperage.indicator.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.cooperage.indicator.PublishedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Firm points, trades, links, months and clusters, with figures reckoned by hand.
class FurtherAnalysesTest {

    @Test
    void twelveFirmsInOneStreetAreACoreAndOneFarAwayIsNot() {
        var points = new StringBuilder("firm,lat,lon\n");
        for (int i = 0; i < 12; i++) {
            points.append("F%d,37.0,%s\n".formatted(i, 115.6 + i * 0.001));
        }
        points.append("alone,38.0,115.6\n");

        var cores = result(Kind.DISTANCE_DENSITY, points.toString(), "cores");

        assertThat(cores.column("sites")).containsExactly(12);
        assertThat(cores.column("latitude")[0]).isCloseTo(37.0, within(1e-9));
        assertThat(cores.column("longitude")[0]).isCloseTo(115.6055, within(1e-9));
    }

    @Test
    void anActivityInOneTownIsLocalisedNearAndOneSpreadOutIsNot() {
        var random = new SplittableRandom(5);
        var points = new StringBuilder("企业,行业,纬度,经度\n");
        for (int i = 0; i < 200; i++) {
            var activity = List.of("染整", "针织", "其他").get(i < 30 ? 0 : 1 + i % 2);
            double spread = i < 30 ? 0.02 : 1.0;
            points.append("企业%d,%s,%s,%s\n"
                    .formatted(i, activity, 37 + spread * random.nextDouble(), 115 + spread * random.nextDouble()));
        }

        var found = result(Kind.DISTANCE_DENSITY, points.toString(), "localisation");

        int dyeing = found.rows().indexOf(List.of("染整"));
        assertThat(found.column("localised")[dyeing]).isEqualTo(1);
        assertThat(found.column("sites")[dyeing]).isEqualTo(30);
        assertThat(found.column("from_km")[dyeing]).isLessThan(2);
        assertThat(found.column("from_km")[found.rows().indexOf(List.of("针织"))]).isGreaterThan(5);
    }

    /// A ⇄ B → C and B → X outside: 3 of 6 links, 2 of 3 go both ways, B stands between A and C once.
    @Test
    void aNetworkOfThreeFirmsByHand() {
        var trades = """
                seller,buyer,value,outside
                A,B,10,no
                B,A,5,no
                B,C,5,no
                B,X,5,yes
                """;

        var network = result(Kind.TRADE_NETWORK, trades, "network");
        var firms = result(Kind.TRADE_NETWORK, trades, "firms");

        assertThat(network.column("firms")).containsExactly(3);
        assertThat(network.column("density")[0]).isEqualTo(0.5);
        assertThat(network.column("reciprocity")[0]).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(network.column("clustering")[0]).isZero();
        assertThat(network.column("local_ratio")[0]).isEqualTo(0.8);
        assertThat(firms.column("betweenness")).containsExactly(0, 1, 0);
        assertThat(firms.column("sales")).containsExactly(10, 15, 0);
    }

    /// Ratio 0.8 is harmless; both sell the same; one of three sales is cheap; the one partner outside is new.
    @Test
    void lockInByHand() {
        var trades = """
                seller,buyer,value,outside,new,product,cheap
                A,B,10,no,no,scarf,no
                C,B,10,no,no,scarf,yes
                A,X,5,yes,yes,scarf,no
                """;

        var lockIn = result(Kind.TRADE_NETWORK, trades, "lock_in");

        assertThat(lockIn.column("similarity")[0]).isCloseTo(1, within(1e-12));
        assertThat(lockIn.column("price_war")[0]).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(lockIn.column("index_low")[0]).isCloseTo(0.3 + 0.2 / 3, within(1e-12));
        assertThat(lockIn.column("index_high")[0]).isCloseTo(0.3 + 0.2 / 3, within(1e-12));
    }

    /// Wool and silk have nothing in common, wool and wool all: (0 + 0 + 1) ÷ 3.
    @Test
    void similarityIsTheMeanOverAllPairs() {
        var trades = """
                seller,buyer,product
                A,Z,wool
                B,Z,wool
                C,Z,silk
                """;

        assertThat(result(Kind.TRADE_NETWORK, trades, "lock_in").column("similarity")[0])
                .isCloseTo(1.0 / 3, within(1e-12));
        assertThat(result(Kind.TRADE_NETWORK, trades, "lock_in").column("index_low")[0])
                .isCloseTo(0.3 + 0.1, within(1e-12));
        assertThat(result(Kind.TRADE_NETWORK, trades, "lock_in").column("index_high")[0])
                .isCloseTo(0.3 + 0.1 + 0.4, within(1e-12));
    }

    /// R = 20 ÷ 100: 0.35·0.8 + 0.25·1 + 0.2·0.5 + 0.2·0.25.
    @Test
    void aGapByHand() {
        var links = """
                link,demand,supply,criticality,density
                dyeing,100,20,0.5,0.25
                """;

        var gaps = result(Kind.CHAIN_GAP, links, "gaps");

        assertThat(gaps.rows()).containsExactly(List.of("dyeing", "fill"));
        assertThat(gaps.column("score")[0]).isCloseTo(0.68, within(1e-12));
        assertThat(result(Kind.CHAIN_GAP, links, "coverage").column("coverage")[0])
                .isCloseTo(0.2, within(1e-12));
    }

    /// Half of 120 hours used for three months, a fifth more machines, no more orders.
    @Test
    void machinesNobodyNeedsRaiseAnAlarm() {
        var months = """
                month,link,open hours,held hours,orders
                2026-01,spinning,100,60,50
                2026-02,spinning,100,60,50
                2026-03,spinning,100,60,50
                2026-06,spinning,120,60,50
                2026-04,spinning,120,60,50
                2026-05,spinning,120,60,50
                """;

        var found = result(Kind.OVER_CAPACITY, months, "over_capacity");

        assertThat(found.column("alarm")).containsExactly(1);
        assertThat(found.column("utilisation")).containsExactly(0.5);
        assertThat(found.column("capacity_growth")[0]).isCloseTo(0.2, within(1e-12));
        assertThat(found.column("order_growth")).containsExactly(0);
    }

    @Test
    void aClusterMayBeOfSeveralKinds() {
        var clusters = """
                cluster,four largest,branches,public share,local ratio,market,leader,contract export,resource,research
                Qinghe,0.1,0,0.05,0.6,0.4,0.1,0.45,0.1,0.01
                """;

        var found = result(Kind.TYPOLOGY, clusters, "typology");

        assertThat(found.column("marshallian")).containsExactly(1);
        assertThat(found.column("market")).containsExactly(1);
        assertThat(found.column("contract_export")).containsExactly(1);
        assertThat(found.column("hub_and_spoke")).containsExactly(0);
    }

    /// 100 → 110 firms in a year is growth; 110 → 100 with less variety than three years before is decline.
    @Test
    void stagesComeFromTheYearsBefore() {
        var years = """
                cluster,year,firms,born,closed,heterogeneity
                Qinghe,2020,100,5,5,0.5
                Qinghe,2021,100,5,5,0.5
                Qinghe,2022,100,5,5,0.5
                Qinghe,2023,110,15,5,0.5
                Qinghe,2024,100,1,11,0.4
                """;

        var found = result(Kind.LIFE_CYCLE, years, "life_cycle");

        assertThat(found.rows())
                .containsExactly(List.of("Qinghe", "2023", "growth"), List.of("Qinghe", "2024", "decline"));
        assertThat(found.column("growth")[0]).isCloseTo(0.1, within(1e-12));
    }

    /// Twenty pairs twice as near where they supply each other: r = 1; of workers nineteen are known.
    @Test
    void pairsThatShareInputsLieTogetherAndWhatIsUnknownIsLeftOut() {
        var pairs = new StringBuilder("one,other,together,labour,input\n");
        for (int i = 0; i < 20; i++) {
            pairs.append("A%d,B,%s,%s,%s\n".formatted(i, 0.02 * i, i == 7 ? "" : "0." + i, 0.01 * i));
        }

        var found = result(Kind.AGGLOMERATION, pairs.toString(), "forces");

        assertThat(found.rows()).containsExactly(List.of("alone", "input"));
        assertThat(found.column("coefficient")[0]).isCloseTo(1, within(1e-9));
        assertThat(found.column("pairs")[0]).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "distance-density # firm,lat,lon\nA,370,115 # row 2, column B (lat): \"370\" is missing, or not between -90 and 90.",
                "distance-density # firm,lat\nA,37 # row 1: none of the columns is the longitude. Call one of them \"longitude\"",
                "trade-network # seller,buyer,outside\nA,B,maybe # row 2, column C (outside): \"maybe\" is neither yes nor no.",
                "trade-network # seller,buyer,value\nA,,3 # row 2, column B (buyer): \"\" is empty.",
                "chain-gap # link,demand,supply,quality\nx,1,1,85 # row 2, column D (quality): \"85\" is no share of a whole.",
                "chain-gap # link,demand,supply\nx,1,1\nx,2,2 # row 3, column A (link): \"x\" stands in row 2 already.",
                "over-capacity # month,capacity,output,orders\nMarch,1,1,1 # row 2, column A (month): \"March\" is no month.",
                "over-capacity # month,capacity,output,orders\n2026-01,1,1,1\n2026-03,1,1,1 # row 3: 2026-03 of \"all\" follows 2026-01.",
                "life-cycle # cluster,year,firms,born,closed,heterogeneity\nx,2020,1,0,0,0.1\nx,2020,1,0,0,0.1 # row 3: the year 2020 of \"x\" stands in row 2 already.",
                "agglomeration # one,other,together\nA,B,0.1 # row 1: none of the columns is labour, input or knowledge.",
                "agglomeration # together,labour\nx,0.1 # row 2, column A (together): \"x\" ",
                "typology # cluster,leader\nx,2 # row 1: none of the columns is the share of the four largest.",
            })
    void whatIsWrongIsSaidWithItsPlaceAndMend(String example) {
        var parts = example.split(" # ");

        var outcome = analyse(Kind.find(parts[0]).orElseThrow(), parts[1] + "\n");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).startsWith(parts[2]));
    }

    private static Result result(Kind kind, String text, String name) {
        return switch (analyse(kind, text)) {
            case Outcome.Refused(var why) -> throw new AssertionError(why);
            case Outcome.Analysed analysed ->
                analysed.results().stream()
                        .filter(result -> result.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        };
    }

    private static Outcome analyse(Kind kind, String text) {
        return FileAnalysis.analyse(
                new Wish(kind, Reading.PLAIN, 0, 40, 1),
                PublishedData.lines(text).iterator());
    }
}
