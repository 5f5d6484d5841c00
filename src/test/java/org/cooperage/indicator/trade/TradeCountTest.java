package org.cooperage.indicator.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.cooperage.indicator.engine.Telling.Amounts;
import org.cooperage.indicator.engine.structure.LockIn;
import org.cooperage.indicator.trade.LockedIn.Unknown;
import org.cooperage.indicator.trade.Pulls.Drive;
import org.cooperage.indicator.trade.TradeCount.Counted;
import org.cooperage.indicator.trade.TradeRecords.Able;
import org.cooperage.indicator.trade.TradeRecords.Handover;
import org.cooperage.indicator.trade.TradeRecords.Partner;
import org.cooperage.indicator.trade.TradeRecords.Price;
import org.cooperage.indicator.trade.TradeRecords.Side;
import org.cooperage.indicator.trade.TradeRecords.Work;
import org.cooperage.shared.DisclosureRule;
import org.junit.jupiter.api.Test;

/// A little chain by hand: dyers pass on to spinners, spinners deliver to buyers outside.
class TradeCountTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final Cell DYE_TO_SPIN = new Cell("DYE", "SPIN");
    private static final Cell SPIN_TO_BUYERS = new Cell("SPIN", "OUTSIDE");

    private static Side firm(String link, int number) {
        return new Side(new UUID(link.hashCode(), number), link, "city", link.equals("OUTSIDE"));
    }

    /// Both makers get 100,000 yuan.
    private static List<Work> order(int number) {
        var order = new UUID(99, number);
        return List.of(
                new Work(order, 10, false, firm("DYE", number), firm("OUTSIDE", number), 100_000),
                new Work(order, 20, false, firm("SPIN", number), firm("OUTSIDE", number), 100_000));
    }

    private static List<Work> orders(int from, int to) {
        var works = new ArrayList<Work>();
        for (int i = from; i < to; i++) {
            works.addAll(order(i));
        }
        return works;
    }

    private static TradeRecords records(List<Work> works) {
        var passed = works.stream()
                .filter(work -> work.seq() == 10)
                .map(work -> new Handover(
                        work.maker().firm(),
                        new UUID("SPIN".hashCode(), work.maker().firm().getLeastSignificantBits()),
                        work.value()))
                .toList();
        return new TradeRecords(works, passed, List.of(), List.of(), List.of(), null);
    }

    private static Counted first(List<Work> works) {
        return new TradeCount(records(works), TradeMemory.NONE, TradeMonth.NONE, NOVEMBER).count();
    }

    private static Counted next(Counted before, List<Work> works) {
        return new TradeCount(records(works), before.learnt(), before.month(), NOVEMBER.plusMonths(1)).count();
    }

    private static Double value(Counted counted, Cell cell) {
        return counted.month().links().find(cell).orElseThrow().value();
    }

    @Test
    void goodsPassOnWithThePayOfAllThatWasDoneToThem() {
        var counted = first(orders(0, 6));

        assertThat(value(counted, DYE_TO_SPIN)).isEqualTo(600_000);
        assertThat(value(counted, SPIN_TO_BUYERS)).isEqualTo(1_200_000);
        assertThat(counted.month().links().find(DYE_TO_SPIN).orElseThrow().firms())
                .isEqualTo(12);
    }

    @Test
    void stepsOfOneLinkThatFollowEachOtherAreOne() {
        var order = new UUID(1, 1);
        var works = List.of(
                new Work(order, 10, false, firm("DYE", 1), firm("OUTSIDE", 1), 100),
                new Work(order, 20, false, firm("SPIN", 1), firm("OUTSIDE", 1), 50),
                new Work(order, 30, false, firm("SPIN", 2), firm("OUTSIDE", 1), 150));

        var goods = CarriedGoods.of(works);

        assertThat(goods.cells()).containsOnlyKeys(DYE_TO_SPIN, SPIN_TO_BUYERS);
        assertThat(goods.cells().get(SPIN_TO_BUYERS))
                .containsEntry(firm("SPIN", 1).firm(), new Amounts(75, 0))
                .containsEntry(firm("SPIN", 2).firm(), new Amounts(225, 0))
                .containsEntry(firm("OUTSIDE", 1).firm(), new Amounts(0, 300));
        assertThat(goods.pay("SPIN").values()).containsExactlyInAnyOrder(50.0, 150.0);
    }

    /// A = 0.5 from dyeing to spinning: L has column sums 1 and 1.5, row sums 1.5 and 1.
    @Test
    void whoDeliversPullsAndWhoSuppliesIsPulled() {
        var pulls = first(orders(0, 6)).month().pulls();

        assertThat(pulls.coveragePercent()).isEqualTo(100);
        var dyeing = pulls.sectors().getFirst();
        assertThat(dyeing.links()).containsExactly("DYE");
        assertThat(dyeing.influence()).isCloseTo(0.8, within(1e-9));
        assertThat(dyeing.response()).isCloseTo(1.2, within(1e-9));
        assertThat(dyeing.drive()).isEqualTo(Drive.PULLED);
        assertThat(pulls.strongest().links()).containsExactly("SPIN");
        assertThat(pulls.strongest().multiplier()).isCloseTo(1.5, within(1e-9));
    }

    /// Six threes: each order ties dyer and spinner to the buyer, and the dyer to the spinner.
    @Test
    void theShapeIsThatOfTheTiesBetweenFirms() {
        var shape = first(orders(0, 6)).month().shape();

        assertThat(shape.firms()).isEqualTo(18);
        assertThat(shape.ties()).isEqualTo(18);
        assertThat(shape.value()).isEqualTo(1_200_000);
        assertThat(shape.density()).isCloseTo(18 / (18.0 * 17), within(1e-12));
        assertThat(shape.reciprocity()).isZero();
        assertThat(shape.clustering()).isCloseTo(1, within(1e-12));
        assertThat(shape.communities()).as("of five or more").isZero();
        assertThat(shape.topTen()).as("nobody stands between others").isNull();
        assertThat(shape.insidePercent()).isZero();
    }

    @Test
    void fourFirmsAreWithheldAndNeverZero() {
        var month = first(orders(0, 4)).month();

        assertThat(month.shape()).isNull();
        assertThat(month.pulls()).isNull();
        assertThat(month.links().list()).isNotEmpty().allSatisfy(flow -> {
            assertThat(flow.value()).isNull();
            assertThat(flow.firms()).isNull();
        });
    }

    /// Six dyers would do, but one buyer takes it all.
    @Test
    void aSingleTakerIsGuardedAsASingleGiverIs() {
        var works = new ArrayList<Work>();
        for (int i = 0; i < 6; i++) {
            works.add(new Work(new UUID(5, i), 10, false, firm("DYE", i), firm("OUTSIDE", 1), 1_000));
        }

        assertThat(value(first(works), new Cell("DYE", "OUTSIDE"))).isNull();
    }

    @Test
    void whatOneMoreOrderChangesIsToldWhenItIsOneOfFive() {
        var november = first(orders(0, 6));

        var december = next(november, orders(0, 7));
        var later = next(november, orders(0, 12));

        var held = december.month().links().find(DYE_TO_SPIN).orElseThrow();
        assertThat(held.value()).isEqualTo(600_000);
        assertThat(held.month()).isEqualTo(NOVEMBER);
        assertThat(december.month().shape()).isEqualTo(november.month().shape());
        assertThat(value(later, DYE_TO_SPIN)).isEqualTo(1_200_000);
        assertThat(later.month().shape().firms()).isEqualTo(36);
    }

    /// What is left of a sum that is told, when all that is told of its parts is taken away, is about five or more.
    @Test
    void noSumTellsACellThatIsWithheld() {
        for (int seed = 0; seed < 300; seed++) {
            var cells = CarriedGoods.of(random(new Random(seed))).cells();
            var flows = new FlowTelling(cells, Map.of(), Flows.NONE, NOVEMBER, 1).tell(link -> true);
            for (var flow : flows.list()) {
                if (flow.hasValue() && !flow.hasEnds()) {
                    assertThat(isSafe(cells, rest(flows, flow.cell())))
                            .as("world %d, %s", seed, flow)
                            .isTrue();
                }
            }
        }
    }

    private static List<Cell> rest(Flows flows, Cell sum) {
        return flows.cells().stream()
                .filter(flow -> !flow.hasValue() && flow.cell().from().equals(sum.from()))
                .map(Flows.Flow::cell)
                .toList();
    }

    private static boolean isSafe(Map<Cell, Map<UUID, Amounts>> cells, List<Cell> rest) {
        var all = new HashMap<UUID, Amounts>();
        rest.forEach(cell -> cells.get(cell).forEach((firm, amounts) -> all.merge(firm, amounts, Amounts::plus)));
        return rest.isEmpty()
                || DisclosureRule.STANDARD.allows(
                                all.values().stream().map(Amounts::value).toList())
                        && DisclosureRule.STANDARD.allows(
                                all.values().stream().map(Amounts::base).toList());
    }

    private static List<Work> random(Random dice) {
        var links = List.of("DYE", "SPIN", "KNIT", "LINK");
        var works = new ArrayList<Work>();
        for (int order = 0; order < 20 + dice.nextInt(40); order++) {
            for (int step = 0; step < 1 + dice.nextInt(4); step++) {
                var maker = firm(links.get(dice.nextInt(4)), dice.nextInt(9));
                var buyer = firm(dice.nextInt(3) == 0 ? "SPIN" : "OUTSIDE", 20 + dice.nextInt(8));
                works.add(new Work(
                        new UUID(3, order), step, dice.nextInt(8) == 0, maker, buyer, 1 + dice.nextInt(5_000)));
            }
        }
        return works;
    }

    @Test
    void theFourPartsOfLockInSayWhatTheyWereFoundFrom() {
        var able = new ArrayList<Able>();
        var prices = new ArrayList<Price>();
        var partners = new ArrayList<Partner>();
        for (int i = 0; i < 6; i++) {
            able.add(new Able(firm("DYE", i).firm(), i < 3 ? "dye" : "spin", 2));
            prices.addAll(prices(i));
            partners.add(new Partner(firm("OUTSIDE", i).firm(), i < 3));
        }
        var records = new TradeRecords(orders(0, 6), List.of(), prices, partners, able, NOVEMBER.minusYears(2));

        var lockIn = new TradeCount(records, TradeMemory.NONE, TradeMonth.NONE, NOVEMBER)
                .count()
                .month()
                .lockIn();

        assertThat(lockIn.parts().stream().map(LockedIn.Part::value)).containsExactly(0.0, 0.4, 0.2, 0.5);
        assertThat(lockIn.parts().stream().map(LockedIn.Part::evidence)).containsExactly(12, 6, 30, 6);
        assertThat(lockIn.low()).isEqualTo(0.26).isEqualTo(lockIn.high());
        assertThat(lockIn.word()).isEqualTo(LockedIn.Word.OPEN);
        assertThat(lockIn.strongest()).contains(LockIn.Part.SIMILARITY);
    }

    /// Before, 1 to 20 yuan, of which the tenth percentile is 2.9; last month, one of five jobs at 2 yuan.
    private static List<Price> prices(int maker) {
        var prices = new ArrayList<Price>();
        for (int yuan = 1; yuan <= 20; yuan++) {
            prices.add(new Price(firm("DYE", maker).firm(), "dye/KGM", yuan, false));
        }
        for (int job = 0; job < 5; job++) {
            prices.add(new Price(firm("DYE", maker).firm(), "dye/KGM", job == 0 ? 2 : 3, true));
        }
        prices.add(new Price(firm("DYE", maker).firm(), "never before", 1, true));
        return prices;
    }

    @Test
    void whatThePlatformHasNoEvidenceOfIsUnknownAndMakesAnInterval() {
        var young = new TradeRecords(orders(0, 6), List.of(), prices(1), List.of(), List.of(), NOVEMBER.minusDays(100));

        var lockIn = new TradeCount(young, TradeMemory.NONE, TradeMonth.NONE, NOVEMBER)
                .count()
                .month()
                .lockIn();

        assertThat(lockIn.parts().stream().map(LockedIn.Part::unknown))
                .containsExactly(null, Unknown.NO_RECORDS, Unknown.FEW, Unknown.NO_RECORDS);
        assertThat(lockIn.low()).isZero();
        assertThat(lockIn.high()).isCloseTo(0.7, within(1e-12));
        assertThat(lockIn.word()).isEqualTo(LockedIn.Word.UNDECIDED);
    }
}
