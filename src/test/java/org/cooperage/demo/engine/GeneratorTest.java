package org.cooperage.demo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class GeneratorTest {
    static final Profile QINGHE = Profile.named("qinghe");
    static final Cluster TOY = Generator.generate(Scenario.november(10), QINGHE);
    static final Cluster TOWN = Generator.generate(Scenario.november(1000), QINGHE);
    static final Cluster COUNTY = Generator.generate(Scenario.november(10_000), QINGHE);
    static final Percentage TENTH = Percentage.withPercentage(10);

    @Test
    void tenFirmsMakeALoopThatCanProduce() {
        var links = home(TOY).map(Cluster.Party::link).sorted().toList();

        assertThat(links).containsExactly("L1", "L12", "L12", "L3", "L4", "L5", "L7", "L7", "L8", "S3");
        assertThat(TOY.capabilities())
                .extracting(Cluster.Capability::process)
                .contains("dye", "spin", "knit12", "link", "wash", "iron", "test");
    }

    @Test
    void everyLinkHasCompetitionFromAHundredFirmsOn() {
        var perLink = counts(Generator.generate(Scenario.november(100), QINGHE));

        assertThat(perLink).hasSize(21);
        assertThat(perLink.values()).allMatch(n -> n >= 2);
        assertThat(perLink.values().stream().mapToInt(n -> n).sum()).isEqualTo(100);
    }

    @Test
    void firmsAndJobsComeOutAtTheReferenceSize() {
        var jobs = home(COUNTY).mapToInt(Cluster.Party::jobs).sum();
        var revenue = home(COUNTY).mapToLong(Cluster.Party::revenueWan).sum() / 10_000.0;

        assertThat(home(COUNTY).count()).isEqualTo(10_000);
        assertThat(counts(COUNTY))
                .containsEntry("L3", 2400)
                .containsEntry("L7", 900)
                .containsEntry("L12", 3000);
        assertThat((double) jobs).isCloseTo(98_943, TENTH);
        assertThat(revenue).isCloseTo(420, TENTH);
    }

    @Test
    void machinesComeOutAtTheReferenceSize() {
        var units = units(COUNTY);

        for (var link : QINGHE.links())
            for (var wanted : link.units()) {
                if (wanted.kind().equals("IRON_SEAT") || wanted.kind().equals("PATTERN_DESK"))
                    continue; // two links own them
                assertThat((double) units.get(wanted.kind())).as(wanted.kind()).isCloseTo(wanted.total(), TENTH);
            }
        assertThat((double) units.get("KNIT7") + units.get("KNIT12") + units.get("KNIT16") + units.get("WHOLEGARMENT"))
                .isCloseTo(10_000, TENTH);
    }

    @Test
    void capacityOfAYearComesOutAtTheReferenceSize() {
        assertThat(yearly("KNIT7") + yearly("KNIT12") + yearly("KNIT16") + yearly("WHOLEGARMENT"))
                .isCloseTo(48.5e6, TENTH);
        assertThat(yearly("LINK_SEAT")).isCloseTo(47e6, TENTH);
        assertThat(yearly("SPIN_LINE")).isCloseTo(11e6, TENTH);
        assertThat(yearly("CARD_OLD") + yearly("DEHAIR_LINE")).isCloseTo(76e6, TENTH);
    }

    @Test
    void sizesAndOwnershipAreThoseOfASmallFirmCluster() {
        assertThat(share(p -> p.ownership() == Ownership.HOUSEHOLD)).isBetween(0.62, 0.78);
        assertThat(share(p -> p.ownership() == Ownership.GROUP)).isBetween(0.003, 0.02);
        assertThat(share(p -> p.size().equals("SMALL"))).isBetween(0.04, 0.12);
        assertThat(share(p -> p.size().equals("MEDIUM"))).isBetween(0.0002, 0.003);
        assertThat(home(COUNTY).filter(p -> p.kind().equals("LEADING_FIRM")).count())
                .isBetween(5L, 20L);
        assertThat(gini(home(COUNTY).mapToInt(Cluster.Party::jobs).toArray())).isBetween(0.45, 0.70);
    }

    @Test
    void creditCodesAreValidAndUnique() {
        var codes = COUNTY.parties().stream().map(Cluster.Party::code).toList();

        assertThat(new HashSet<>(codes)).hasSameSizeAs(codes);
        assertThat(codes).allMatch(GeneratorTest::bothCheckDigitsAreRight);
        assertThat(codes).contains("91130534QH000001X7"); // the published test vector
    }

    @Test
    void namesAreUniqueAndReadInBothLanguages() {
        var names = COUNTY.parties().stream().map(Cluster.Party::zh).toList();

        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
        assertThat(COUNTY.parties()).allMatch(p -> p.en().chars().allMatch(c -> c < 128));
        assertThat(names).contains("清河县宏羽针织有限公司", "连庄镇王秀兰套口加工部");
    }

    @Test
    void thePartnerCitiesKnitAndLink() {
        var puyuan =
                TOWN.parties().stream().filter(p -> p.region().equals("330483")).toList();
        var zhili =
                TOWN.parties().stream().filter(p -> p.region().equals("330502")).toList();

        assertThat(puyuan).hasSize(13).extracting(Cluster.Party::link).containsOnly("L7", "L8");
        assertThat(zhili).hasSize(13).extracting(Cluster.Party::link).containsOnly("L7", "L8");
    }

    @Test
    void novemberIsBookedOutAndFallsOffAfterwards() {
        assertThat(booked("KNIT12", "130534", 0, 3)).isBetween(0.62, 0.90);
        assertThat(booked("LINK_SEAT", "130534", 0, 3)).isBetween(0.62, 0.90);
        assertThat(booked("KNIT12", "130534", 7, 14)).isBetween(0.2, 0.6);
        assertThat(booked("KNIT12", "130534", 21, 28)).isBetween(0.02, 0.3);
    }

    @Test
    void thePartnerCitiesHaveMoreRoom() {
        assertThat(booked("KNIT12", "330483", 0, 3)).isBetween(0.28, 0.55);
        assertThat(booked("LINK_SEAT", "330502", 0, 3)).isBetween(0.20, 0.48);
    }

    @Test
    void nobodyIsDoubleBooked() {
        var units =
                COUNTY.resources().stream().collect(Collectors.toMap(Cluster.Resource::id, Cluster.Resource::units));
        var byUnit = COUNTY.holds().stream().collect(Collectors.groupingBy(h -> h.resource() + "/" + h.unit()));

        assertThat(COUNTY.holds())
                .allMatch(h -> h.unit() >= 1
                        && h.unit() <= units.get(h.resource())
                        && h.from().isBefore(h.to()));
        byUnit.values().forEach(GeneratorTest::assertApart);
    }

    @Test
    void workStartsAndEndsWhileTheWorkshopIsOpen() {
        Map<Key, Cluster.Resource> resources = index(TOWN.resources(), Cluster.Resource::id);
        Map<Key, Hours> hours = hours(TOWN);

        for (var hold : TOWN.holds()) {
            var open = hours.get(resources.get(hold.resource()).calendar());
            assertThat(isOpen(open, Hours.minute(hold.from()), true))
                    .as("start of %s", hold)
                    .isTrue();
            assertThat(isOpen(open, Hours.minute(hold.to()), false))
                    .as("end of %s", hold)
                    .isTrue();
        }
    }

    @Test
    void runningJobsHoldTheMachinesTheyNeed() {
        var held = TOWN.holds().stream()
                .filter(h -> h.job() != null)
                .map(Cluster.Hold::job)
                .collect(Collectors.toSet());
        var running = TOWN.orders().stream()
                .filter(o -> o.stage().equals("IN_PRODUCTION"))
                .toList();

        assertThat(running.size()).isGreaterThan(40);
        for (var order : running)
            for (var job : order.jobs()) {
                assertThat(held.contains(job.id()) || job.stage().equals("PASSED"))
                        .as(job.toString())
                        .isTrue();
            }
    }

    @Test
    void whatIsOwedAddsUpToWhatTheBuyerPays() {
        var delivered =
                TOWN.orders().stream().filter(Cluster.Order::isDelivered).toList();

        assertThat(delivered).hasSize(250).extracting(Cluster.Order::stage).containsOnly("INVOICED", "CLOSED");
        for (var order : delivered) {
            var sum = order.debts().stream().map(Cluster.Debt::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(order.amount());
            assertThat(order.debts()).allMatch(d -> d.amount().signum() > 0);
        }
    }

    @Test
    void everyOrderIsMadeInFull() {
        for (var order : TOWN.orders()) {
            var routing = QINGHE.routings().stream()
                    .filter(r -> r.id().equals(order.routing()))
                    .findFirst()
                    .orElseThrow();
            int last = routing.steps().stream()
                    .filter(s -> !s.byHand())
                    .mapToInt(Profile.Step::seq)
                    .max()
                    .orElseThrow();
            int made = order.jobs().stream()
                    .filter(j -> j.seq() == last)
                    .mapToInt(Cluster.Job::quantity)
                    .sum();

            assertThat(order.lines().stream().mapToInt(Cluster.Line::quantity).sum())
                    .isEqualTo(order.quantity());
            assertThat(made).isGreaterThanOrEqualTo(order.quantity());
        }
    }

    @Test
    void theSameSeedGivesTheSameBytesInParallelToo() {
        var prints = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> Fingerprint.of(Generator.generate(Scenario.november(300), QINGHE)))
                .collect(Collectors.toSet());

        assertThat(prints).hasSize(1);
        assertThat(prints)
                .doesNotContain(
                        Fingerprint.of(Generator.generate(new Scenario(300, 7, LocalDate.of(2026, 11, 16)), QINGHE)));
    }

    @Test
    void theBytesAreThoseOfEveryOtherMachine() {
        assertThat(Fingerprint.of(TOY)).isEqualTo("36ee45caa3f702f4c901fbd0040a600172cf04f447ba5735cc78a355b9b9099c");
    }

    @Test
    void rowsStayBounded() {
        assertThat(rows(TOWN)).isLessThan(60_000);
        assertThat(rows(COUNTY)).isLessThan(600_000);
    }

    @Test
    void aSizeOutOfRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Scenario.november(9));
        assertThrows(IllegalArgumentException.class, () -> Scenario.november(1_000_000));
    }

    // What is measured

    private static java.util.stream.Stream<Cluster.Party> home(Cluster cluster) {
        var institutions =
                QINGHE.institutions().stream().map(Profile.Story::key).collect(Collectors.toSet());
        return cluster.parties().stream()
                .filter(p -> p.region().equals("130534") && !p.link().isEmpty() && !institutions.contains(p.story()));
    }

    private static Map<String, Integer> counts(Cluster cluster) {
        return home(cluster).collect(Collectors.toMap(Cluster.Party::link, p -> 1, Integer::sum));
    }

    private static Map<String, Integer> units(Cluster cluster) {
        return cluster.resources().stream()
                .filter(r -> r.region().equals("130534"))
                .collect(Collectors.toMap(Cluster.Resource::kind, Cluster.Resource::units, Integer::sum));
    }

    private static double share(java.util.function.Predicate<Cluster.Party> of) {
        return home(COUNTY).filter(of).count() / (double) home(COUNTY).count();
    }

    /// Output of one kind in 2027, from calendars and efficiencies alone.
    private static double yearly(String kind) {
        var process = QINGHE.process(QINGHE.kind(kind).process());
        double minutes = process.kinds().stream()
                .mapToDouble(k -> QINGHE.kind(k).minutesPerUnit())
                .min()
                .orElseThrow();
        var calendars = index(COUNTY.calendars(), Cluster.Calendar::id);
        double daysOff = QINGHE.shift(QINGHE.kind(kind).shift()).daysOffPerYear();
        return COUNTY.resources().stream()
                .filter(r -> r.kind().equals(kind) && r.region().equals("130534"))
                .mapToDouble(r -> {
                    var calendar = calendars.get(r.calendar());
                    double days = (365 - 20) * Integer.bitCount(calendar.days()) / 7.0 - daysOff;
                    return r.units()
                            * days
                            * calendar.minutes()
                            * r.efficiency().doubleValue()
                            / minutes;
                })
                .sum();
    }

    private static double booked(String kind, String region, int fromDay, int toDay) {
        Map<Key, Cluster.Resource> resources = index(COUNTY.resources(), Cluster.Resource::id);
        long start = Hours.minute(COUNTY.scenario().start()) - 480 + fromDay * 1440L;
        long end = start + (toDay - fromDay) * 1440L;
        long busy = COUNTY.holds().stream()
                .filter(h -> resources.get(h.resource()).kind().equals(kind)
                        && resources.get(h.resource()).region().equals(region))
                .mapToLong(h ->
                        Math.max(0, Math.min(end, Hours.minute(h.to())) - Math.max(start, Hours.minute(h.from()))))
                .sum();
        long units = COUNTY.resources().stream()
                .filter(r -> r.kind().equals(kind) && r.region().equals(region))
                .mapToLong(Cluster.Resource::units)
                .sum();
        return busy / (double) (units * (end - start));
    }

    private static void assertApart(List<Cluster.Hold> holds) {
        var sorted =
                holds.stream().sorted(Comparator.comparing(Cluster.Hold::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            assertThat(sorted.get(i).from()).isAfterOrEqualTo(sorted.get(i - 1).to());
        }
    }

    private static Map<Key, Hours> hours(Cluster cluster) {
        var off = new HashMap<Key, Set<LocalDate>>();
        for (var closure : cluster.closures()) {
            if (closure.calendar() == null) continue;
            var day = closure.from().atOffset(Scenario.ZONE).toLocalDate();
            off.computeIfAbsent(closure.calendar(), k -> new HashSet<>()).add(day);
        }
        return cluster.calendars().stream()
                .collect(Collectors.toMap(Cluster.Calendar::id, c -> new Hours(c, off.getOrDefault(c.id(), Set.of()))));
    }

    private static boolean isOpen(Hours hours, long minute, boolean start) {
        var day = LocalDate.ofEpochDay(Math.floorDiv(minute, 1440));
        return List.of(day.minusDays(1), day).stream().anyMatch(d -> {
            long opens = hours.opens(d);
            long closes = opens + hours.calendar().minutes();
            return hours.isOpen(d)
                    && (start ? minute >= opens && minute < closes : minute >= opens && minute <= closes);
        });
    }

    private static long rows(Cluster c) {
        long trade = c.orders().stream()
                .mapToLong(o -> 5
                        + o.lines().size()
                        + 3L * o.jobs().size()
                        + o.trips().size()
                        + 2L * o.debts().size())
                .sum();
        return 4L * c.parties().size()
                + c.sites().size()
                + c.calendars().size()
                + c.closures().size()
                + c.resources().size()
                + 3L * c.capabilities().size()
                + c.holds().size()
                + c.ties().size()
                + trade;
    }

    /// Mean difference over twice the mean.
    private static double gini(int[] values) {
        int[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
            sum += sorted[i];
        }
        return weighted / (sorted.length * sum);
    }

    /// Written from the standards a second time, so that the generator does not judge itself.
    private static boolean bothCheckDigitsAreRight(String code) {
        if (!code.matches("(91|92|93|11|12|51|52|53)[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")) return false;
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int[] outer = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        int sum = IntStream.range(0, 17)
                .map(i -> alphabet.indexOf(code.charAt(i)) * outer[i])
                .sum();
        int[] inner = {3, 7, 9, 10, 5, 8, 4, 2};
        int organisation = IntStream.range(0, 8)
                .map(i -> Character.getNumericValue(code.charAt(8 + i)) * inner[i])
                .sum();
        char ninth = "0X987654321".charAt((organisation % 11));
        return code.charAt(17) == alphabet.charAt((31 - sum % 31) % 31) && code.charAt(16) == ninth;
    }

    private static <T> Map<Key, T> index(List<T> rows, Function<T, Key> id) {
        return rows.stream().collect(Collectors.toMap(id, r -> r));
    }
}
