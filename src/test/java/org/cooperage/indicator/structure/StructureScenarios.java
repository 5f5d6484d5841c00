package org.cooperage.indicator.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.data.Offset;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.chain.Link;
import org.cooperage.indicator.Indicators;
import org.cooperage.indicator.engine.structure.Certainty;
import org.cooperage.indicator.engine.structure.Typology;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// A city of spinners in three towns and a few combers; the other combers and too few scourers are elsewhere.
@CooperageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StructureScenarios {
    private static final Link.Id SPINNING = new Link.Id("L781");
    private static final Link.Id COMBING = new Link.Id("L782");
    private static final Link.Id SCOURING = new Link.Id("L783");
    private static final Acting COUNTY = Acting.of(new UUID(3, 3), UUID.randomUUID(), Role.GOV);
    private static final LocalDate MONTH = LocalDate.of(2091, 8, 1);

    @Autowired
    private Structures structures;

    @Autowired
    private Duplications duplications;

    @Autowired
    private Indicators indicators;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;
    private TestCluster elsewhere;
    private String process = "";

    @BeforeAll
    void aCityOfSpinners() {
        cluster = new TestCluster(owner).linked();
        elsewhere = new TestCluster(owner);
        process = cluster.maker("link", 1, "10.00").process();
        for (int i = 0; i < 21; i++) {
            cluster.with("link", 1, "10.00");
        }
        for (var link : new Link.Id[] {SPINNING, COMBING, SCOURING}) {
            cluster.update(
                    "INSERT INTO chain_link (id, seq, name_zh, name_en, industry, service) VALUES (?, 781, '纺纱', 'Spinning', '1711', false)",
                    link.value());
        }
        firms(cluster, SPINNING, 24, 38.0);
        firms(cluster, COMBING, 4, 39.0);
        firms(elsewhere, COMBING, 30, 39.5);
        firms(elsewhere, SCOURING, 4, 37.0);
        Acting.run(TestCluster.asOperator(), indicators::refresh);
    }

    /// Firms of ten jobs, a hundred metres from one to the next, in three towns by turns.
    private static void firms(TestCluster where, Link.Id link, int many, double latitude) {
        where.update("""
                        WITH made AS (INSERT INTO party (id, kind, name_zh, name_en, link_id, jobs, founded, place_id, city_id, lat, lon,
                                status, created_at)
                            SELECT gen_random_uuid(), 'SMALL_FIRM', '厂', 'Firm', ?, 10, 2080, CAST(lpad(to_hex(n % 3 + 1), 32, '0') AS uuid), ?,
                                ? + n * 0.001, 115, 'VERIFIED', now() FROM generate_series(1, ?) n RETURNING id, city_id, lat, lon)
                        INSERT INTO site (id, owner_id, place_id, city_id, name_zh, name_en, lat, lon)
                        SELECT id, id, city_id, city_id, '厂区', 'Site', lat, lon FROM made""", link.value(), where.city().value(), latitude, many);
    }

    @AfterAll
    void nothingStays() {
        cluster.update("DELETE FROM structure_month WHERE month >= DATE '2091-01-01'");
        cluster.update("DELETE FROM month_book WHERE book = 'FAMILIES'");
        cluster.update("DELETE FROM upgrade_declaration WHERE document_year = 2091");
        cluster.update("DELETE FROM structure_capacity WHERE process_id = ?", process);
        cluster.update("DELETE FROM indicator_value WHERE period >= DATE '2091-01-01'");
        cluster.update("DELETE FROM site WHERE owner_id IN (SELECT id FROM party WHERE link_id LIKE 'L78_')");
        cluster.update("DELETE FROM party WHERE link_id LIKE 'L78_'");
        cluster.update("DELETE FROM chain_link WHERE id LIKE 'L78_'");
    }

    private Structure at(LocalDate month) {
        return Acting.as(COUNTY, () -> structures.get(Optional.of(month)));
    }

    private Structure now() {
        return Acting.as(COUNTY, () -> structures.get(Optional.empty()));
    }

    @Test
    void aCityIsSpecialisedBeyondChanceInWhatTwentyOfItsFirmsDo() {
        structures.keep(MONTH);

        var here = at(MONTH).quotients().stream()
                .filter(q -> q.city().equals(cluster.city()))
                .toList();

        assertThat(here).singleElement().satisfies(q -> {
            assertThat(q.link()).isEqualTo(SPINNING);
            assertThat(q.firms()).isGreaterThanOrEqualTo(24);
            assertThat(q.isSpecialised()).isTrue();
            assertThat(q.low()).isLessThan(q.quotient());
        });
    }

    @Test
    void aFirmThatComesChangesNothingBeforeTheMonthEnds() {
        var month = MONTH.plusMonths(1);
        structures.keep(month);
        var before = at(month);
        var now = now();

        firms(cluster, SPINNING, 1, 38.0);
        Acting.run(TestCluster.asOperator(), indicators::refresh);
        structures.keep(month);
        structures.keep(month.plusMonths(1));

        assertThat(at(month).quotients()).isEqualTo(before.quotients());
        assertThat(at(month).cores()).isEqualTo(before.cores());
        assertThat(at(month).inputsHash()).isEqualTo(before.inputsHash());
        assertThat(now().quotients()).isEqualTo(now.quotients());
        assertThat(spinning(now()).gamma())
                .as("jobs change with five firms only")
                .satisfies(gamma -> assertThat(gamma.value())
                        .isEqualTo(spinning(now).gamma().value()));
        assertThat(at(month.plusMonths(1)).firms()).isEqualTo(before.firms() + 1);
    }

    @Test
    void aRegisterThatIsBeingFilledIsMadeAnew() {
        var month = MONTH.plusMonths(5);
        structures.keep(month);
        cluster.update("UPDATE structure_month SET firms = firms / 2 - 10 WHERE month = ?", month);

        structures.keep(month);

        assertThat(at(month).firms()).isEqualTo(at(month).births().firms()).isGreaterThan(50);
        assertThat(at(month).quotients()).isNotEmpty();
    }

    private static LinkShape spinning(Structure it) {
        return it.links().stream()
                .filter(s -> s.link().equals(SPINNING))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void howJobsAreSpreadIsToldUnlessItTellsOfOne() {
        var links = now().links();

        assertThat(links.stream().filter(s -> s.link().equals(SPINNING)))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.gini().value()).isNotNull();
                    assertThat(s.gamma().value()).isNotNull();
                    assertThat(s.fourLargest().value()).isNotNull();
                });
        assertThat(links.stream().filter(s -> s.link().equals(SCOURING)))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.gini().state()).isEqualTo(Told.State.WITHHELD);
                    assertThat(s.gamma().state()).isEqualTo(Told.State.WITHHELD);
                    assertThat(s.firms().value()).as("the register is public").isEqualTo(4.0);
                });
    }

    @Test
    void aCoreHasTenFirmsAndTellsNoPointOfThem() {
        var month = MONTH.plusMonths(3);
        structures.keep(month);

        var cores = at(month).cores().stream()
                .filter(core -> core.city().equals(cluster.city()))
                .toList();

        assertThat(cores).singleElement().satisfies(core -> {
            assertThat(core.firms()).isGreaterThanOrEqualTo(24);
            assertThat(core.middle().latitude()).isBetween(38.01, 38.015);
            assertThat(core.middle().latitude() * 1_000)
                    .isCloseTo(Math.rint(core.middle().latitude() * 1_000), within());
            assertThat(core.links()).extracting(Core.Main::link).containsExactly(SPINNING);
        });
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-6);
    }

    @Test
    void monthsOfAProcessAreMadeOfTheWeeksThatWereTold() {
        for (var week = LocalDate.of(2091, 1, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
                week.isBefore(MONTH);
                week = week.plusWeeks(1)) {
            boolean late = week.getMonthValue() > 4;
            told("open-hours", "WEEK", week, late ? 120 : 100);
            told("utilisation", "WEEK", week, 0.5);
        }
        for (int month = 1; month < MONTH.getMonthValue(); month++) {
            told("jobs-given", "MONTH", LocalDate.of(2091, month, 1), 10);
        }
        structures.keep(MONTH);

        structures.watch(MONTH);

        var watched = at(MONTH).processes().stream()
                .filter(it -> it.process().value().equals(process))
                .findFirst()
                .orElseThrow();
        assertThat(watched.months()).hasSize(7);
        assertThat(watched.months().getFirst().utilisation()).isEqualTo(0.5);
        assertThat(watched.state()).isEqualTo(Watched.State.ALARM);
    }

    private void told(String code, String span, LocalDate period, double value) {
        cluster.update("""
                        INSERT INTO indicator_value (indicator, version, span, period, row_key, column_key, value, contributors,
                            formula_id, inputs_hash, as_of)
                        VALUES (?, ?, ?, ?, ?, '', ?, 9, ?, '0123456789abcdef', now())""", code, code.equals("jobs-given") ? 1 : 2, span, period, process, value, code);
    }

    @Test
    void manyWhoOfferTheSameAreDuplicatedAndOneWhoComesShowsOnlyNextMonth() {
        var month = MONTH.plusMonths(6);
        structures.keep(month);
        duplications.keep(month);
        var before = duplicated(month);

        cluster.with("link", 1, "35.00");
        duplications.keep(month);
        duplications.keep(month.plusMonths(1));
        structures.keep(month.plusMonths(1));

        assertThat(before.resemblance()).isEqualTo(1.0);
        assertThat(before.makers()).isEqualTo(22);
        assertThat(before.verdict()).isEqualTo(Duplication.Verdict.DUPLICATED);
        assertThat(duplicated(month)).isEqualTo(before);
        assertThat(duplicated(month.plusMonths(1)).resemblance())
                .as("one firm alone shows in no month")
                .isEqualTo(1.0);
    }

    private Duplication.Duplicated duplicated(LocalDate month) {
        return at(month).duplication().families().stream()
                .filter(it -> it.process().value().equals(process))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatThePlatformCannotSeeExcludesNoKind() {
        var kind = now().kind();

        assertThat(kind.kinds()).hasSize(9);
        assertThat(kind.traits().stream().filter(ClusterKind.Known::isUnknown)).hasSizeGreaterThanOrEqualTo(7);
        assertThat(kind.kinds().stream().filter(it -> it.certainty() == Certainty.POSSIBLE))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    /// A market through which much is sold makes a market cluster – once somebody else has looked at the papers.
    @Test
    void whatIsStatedCountsOnceItIsAudited() {
        var month = MONTH.plusMonths(4);
        structures.keep(month);
        cluster.update("""
                        INSERT INTO upgrade_declaration (id, measure, quarter, value, document, document_year, signer, party_id, at)
                        VALUES (gen_random_uuid(), 'S3', ?, 41, 'Turnover', 2091, 'Somebody', gen_random_uuid(), now())""", LocalDate.of(2091, 7, 1));

        assertThat(market(month)).isEqualTo(Certainty.POSSIBLE);
        cluster.update("UPDATE upgrade_declaration SET audit = 'CONFIRMED' WHERE document_year = 2091");
        assertThat(market(month)).isEqualTo(Certainty.SURE);
        cluster.update("UPDATE upgrade_declaration SET audit = 'REFUTED' WHERE document_year = 2091");
        assertThat(market(month)).isEqualTo(Certainty.POSSIBLE);
    }

    private Certainty market(LocalDate month) {
        return at(month).kind().kinds().stream()
                .filter(it -> it.kind() == Typology.MARKET)
                .findFirst()
                .orElseThrow()
                .certainty();
    }

    @Test
    void strangersAreRefusedAndMonthsThatWereNotKeptAreNotFound() {
        assertThatThrownBy(() -> Acting.as(Acting.PUBLIC, structures::months)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> at(LocalDate.of(1999, 1, 1))).isInstanceOf(NotFound.class);
    }
}
