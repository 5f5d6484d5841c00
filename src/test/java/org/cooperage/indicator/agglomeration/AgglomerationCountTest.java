package org.cooperage.indicator.agglomeration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.cooperage.chain.Link;
import org.cooperage.indicator.agglomeration.AgglomerationCount.Records;
import org.cooperage.indicator.monthly.MonthBook.Told;
import org.cooperage.indicator.trade.LinkFlows.LinkFlow;
import org.junit.jupiter.api.Test;

class AgglomerationCountTest {
    private static final LocalDate MONTH = LocalDate.of(2026, 11, 1);

    /// Firms of ten jobs, by turns in the towns.
    private static List<Mix> firms(String link, int many, String... towns) {
        return IntStream.range(0, many)
                .mapToObj(i -> new Mix(new UUID(link.hashCode(), i), link, towns[i % towns.length], 10))
                .toList();
    }

    private static List<Mix> threeLinks(int many) {
        var jobs = new ArrayList<>(firms("A", many, "1", "2"));
        jobs.addAll(firms("B", many, "1", "2"));
        jobs.addAll(firms("C", many, "3", "4"));
        return jobs;
    }

    private static Told<AgglomerationMonth> told(List<Mix> jobs) {
        var records = new Records(jobs, List.of(), List.of(), List.of());
        return new AgglomerationCount(MONTH, records, Optional.empty(), Map.of()).tell();
    }

    /// By hand: x = ⅓, ⅓, ⅙, ⅙, so 1 − Σx² = 13 ÷ 18; A with B 4 ÷ 36, A with C −8 ÷ 36.
    @Test
    void whoSeeksTheSameTownsIsTogether() {
        var month = told(threeLinks(10)).page();

        assertThat(month.towns()).isEqualTo(4);
        assertThat(month.find("A", "B").orElseThrow().together()).isCloseTo(4 / 36.0 / (13 / 18.0), within(5e-5));
        assertThat(month.find("A", "C").orElseThrow().together()).isCloseTo(-8 / 36.0 / (13 / 18.0), within(5e-5));
        assertThat(month.pairs().getFirst().isOf("A", "B")).isTrue();
        assertThat(month.alone()).as("three pairs say nothing").isEmpty();
    }

    @Test
    void fourFirmsAreNotTold() {
        assertThat(told(threeLinks(4)).page().pairs()).isEmpty();
    }

    @Test
    void aFirmThatMovesShowsInNoMonth() {
        var before = told(threeLinks(10));
        var moved = new ArrayList<>(threeLinks(10));
        moved.set(0, new Mix(moved.getFirst().firm(), "A", "4", 10));

        var after = new AgglomerationCount(
                        MONTH.plusMonths(1),
                        new Records(moved, List.of(), List.of(), List.of()),
                        Optional.of(before.page()),
                        before.learnt())
                .tell();

        assertThat(after.page().find("A", "B")).isEqualTo(before.page().find("A", "B"));
        assertThat(after.page().find("A", "C")).isEqualTo(before.page().find("A", "C"));
    }

    @Test
    void whoRunsTheSameMachinesSharesSkills() {
        var machines = new ArrayList<>(firms("A", 6, "KNIT", "IRON"));
        machines.addAll(firms("B", 6, "IRON"));
        machines.addAll(firms("C", 4, "IRON"));
        var records = new Records(threeLinks(10), machines, List.of(), List.of());

        var month = new AgglomerationCount(MONTH, records, Optional.empty(), Map.of())
                .tell()
                .page();

        assertThat(month.find("A", "B").orElseThrow().labour()).isEqualTo(0.71);
        assertThat(month.find("A", "C").orElseThrow().labour())
                .as("four firms have machines")
                .isNull();
    }

    @Test
    void theLargestShareInWhatEitherBuysOrSellsCounts() {
        var shares = new InputShares(List.of(
                new LinkFlow("A", "B", 300.0),
                new LinkFlow("A", "OUTSIDE", 700.0),
                new LinkFlow("A", "", 1000.0),
                new LinkFlow("SERVICES", "B", 100.0),
                new LinkFlow("SERVICES", "D", 100.0),
                new LinkFlow("B", "C", null),
                new LinkFlow("B", "", 500.0)));

        assertThat(shares.between("A", "B")).as("300 of 400 that B takes in").hasValue(0.75);
        assertThat(shares.between("B", "A")).hasValue(0.75);
        assertThat(shares.between("A", "C")).hasValue(0);
        assertThat(shares.between("B", "C")).as("withheld").isEqualTo(OptionalDouble.empty());
        assertThat(shares.between("A", "D")).as("D buys services only").isEqualTo(OptionalDouble.empty());
    }

    @Test
    void aForceIsLookedAtWhereTwentyPairsAreKnown() {
        var random =
                RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(11);
        var pairs = IntStream.range(0, 30)
                .mapToObj(i -> {
                    double input = random.nextDouble();
                    double together = 0.1 * input + 0.01 * random.nextDouble();
                    return new LinkPair(
                            new Link.Id("A" + i), new Link.Id("B"), together, i < 19 ? 0.5 + i : null, input, i / 30.0);
                })
                .toList();

        var month = AgglomerationMonth.of(MONTH, 100, 5, pairs);

        assertThat(month.effect(Force.LABOUR)).as("nineteen are too few").isNull();
        assertThat(month.effect(Force.INPUT)).satisfies(it -> assertThat(it).isNotNull());
        assertThat(month.side()).satisfies(it -> assertThat(it).isNotNull());
        assertThat(month.strongest()).get().satisfies(effect -> {
            assertThat(effect.force()).isEqualTo(Force.INPUT);
            assertThat(effect.value()).isGreaterThan(0.9);
        });
    }
}
