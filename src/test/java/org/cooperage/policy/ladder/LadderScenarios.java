package org.cooperage.policy.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.TestCluster.Maker;
import org.cooperage.policy.FirmFacts;
import org.cooperage.policy.engine.Fact;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// Firms climb from innovative to champion, and the county sees how many stand where.
@CooperageTest
class LadderScenarios {

    @Autowired
    private Ladders ladders;

    @Autowired
    private FirmFacts facts;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;
    private Maker firm;
    private Acting county;

    @BeforeEach
    void aFirmInACounty() {
        cluster = new TestCluster(owner).knitted();
        firm = cluster.maker("knit", 1, "20.00");
        county = Acting.of(UUID.randomUUID(), cluster.buyer().value(), Role.GOV);
    }

    @Test
    void aFirmWithoutTitleSeesTheFirstRungAndTheFewestQuestions() {
        var ladder = own();

        assertThat(ladder.now()).isEmpty();
        var next = ladder.next().orElseThrow();
        assertThat(next.rules().rung()).isEqualTo(Rung.INNOVATIVE);
        assertThat(next.questions())
                .extracting(Fact::name)
                .contains("dishonest", "incident")
                .hasSize(3);
    }

    @Test
    void answersSettleTheRungAndTellHowFarOffItIs() {
        title(firm, "INNOVATIVE_FIRM", "2025-01-01", "2099-01-01");
        answer(Map.of("dishonest", "no", "incident", "no", "niche_years", "1", "revenue", "800万"));
        answer(Map.of("research_share", "2", "research_cost", "120万"));

        var next = own().next().orElseThrow();

        assertThat(next.rules().rung()).isEqualTo(Rung.SPECIALISED);
        assertThat(next.verdict().truth().isFalse()).isTrue();
        assertThat(next.gaps())
                .extracting(it -> it.fact().name() + " "
                        + it.missing().stripTrailingZeros().toPlainString())
                .contains("niche_years 1", "research_share 1")
                .doesNotContain("research_cost 0");
        assertThat(next.questions()).extracting(Fact::name).contains("equity_2y");
    }

    @Test
    void aConfirmedTitleIsARungAndOneThatHasRunOutIsNot() {
        title(firm, "INNOVATIVE_FIRM", "2019-01-01", "2022-01-01");
        assertThat(own().now()).isEmpty();

        title(firm, "SPECIALISED_FIRM", "2024-01-01", "2099-01-01");

        var ladder = own();
        assertThat(ladder.now()).contains(Rung.SPECIALISED);
        assertThat(ladder.next().orElseThrow().rules().rung()).isEqualTo(Rung.GIANT);
    }

    @Test
    void theCountyCountsTitlesExactly() {
        for (int i = 0; i < 6; i++) {
            var one = cluster.maker("knit", 1, "2%d.00".formatted(i));
            title(one, i < 2 ? "SPECIALISED_FIRM" : "INNOVATIVE_FIRM", "202%d-03-01".formatted(i), "2099-01-01");
        }
        title(firm, "INNOVATIVE_FIRM", "2020-03-01", "2099-01-01");
        title(firm, "SPECIALISED_FIRM", "2023-03-01", "2099-01-01");

        var city = Acting.as(county, ladders::ofCity);

        assertThat(city.titled()).isEqualTo(7);
        assertThat(standing(city, Rung.INNOVATIVE).firms()).isEqualTo(5);
        assertThat(standing(city, Rung.INNOVATIVE).highest()).isEqualTo(4);
        assertThat(standing(city, Rung.SPECIALISED).highest()).isEqualTo(3);
        assertThat(city.moved().get(2020)).isEqualTo(Map.of(Rung.INNOVATIVE, 1, Rung.SPECIALISED, 1));
        assertThat(city.movedIn(2023)).as("one new, one climbed").isEqualTo(2);
    }

    @Test
    void whoCouldClimbIsCountedOnceAMonthAndNotToldOfFew() {
        for (int i = 0; i < 5; i++) {
            cluster.maker("knit", 1, "2%d.00".formatted(i));
        }
        digital(6);
        var counted = standing(Acting.as(county, ladders::ofCity), Rung.DIGITAL).ready();
        assertThat(counted).hasValueSatisfying(it -> assertThat(it.firms()).isEqualTo(6));
        assertThat(standing(Acting.as(county, ladders::ofCity), Rung.INNOVATIVE).ready())
                .isEmpty();

        digital(5);

        assertThat(standing(Acting.as(county, ladders::ofCity), Rung.DIGITAL).ready())
                .as("one left within the month")
                .isEqualTo(counted);
    }

    private void digital(int firms) {
        cluster.update(
                "UPDATE party SET digital_level = NULL WHERE city_id = ?",
                cluster.city().value());
        cluster.update("""
                UPDATE party SET digital_level = 3 WHERE id IN (
                    SELECT DISTINCT owner_id FROM capability WHERE city_id = ? ORDER BY owner_id LIMIT ?)""", cluster.city().value(), firms);
    }

    @Test
    void aRungIsForFirmsItsCountsForOfficialsAndNonsenseIsNamed() {
        assertThatThrownBy(() -> Acting.as(county, ladders::own)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Acting.as(firm.acting(), ladders::ofCity)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> answer(Map.of("niche_years", "many")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.faults().getFirst().field()).isEqualTo("niche_years"));
    }

    @Test
    void anEditionThatWasReplacedSaysSo() {
        var all = RungFile.all(facts.vocabulary());

        assertThat(RungFile.on(LocalDate.of(2026, 3, 31), Rung.GIANT, all).edition())
                .isEqualTo("2022");
        assertThat(RungFile.on(LocalDate.of(2026, 4, 1), Rung.GIANT, all).edition())
                .isEqualTo("2026");
        var innovative = RungFile.on(LocalDate.of(2026, 4, 1), Rung.INNOVATIVE, all);
        assertThat(innovative.isInForce(LocalDate.of(2026, 4, 1))).isFalse();
        assertThat(all).allMatch(it -> !it.clauses().isEmpty());
    }

    private FirmLadder own() {
        return Acting.as(firm.acting(), ladders::own);
    }

    private void answer(Map<String, String> answers) {
        Acting.run(firm.acting(), () -> facts.answer(Map.copyOf(answers)));
    }

    private static CityLadder.Standing standing(CityLadder city, Rung rung) {
        return city.rungs().stream().filter(it -> it.rung() == rung).findFirst().orElseThrow();
    }

    private void title(Maker holder, String kind, String since, String until) {
        cluster.update(
                """
                INSERT INTO honour (id, city_id, holder_id, kind, title, title_en, issuer, document, since, until, entered_by,
                    entered_at, stage) VALUES (gen_random_uuid(), ?, ?, ?, 'x', 'x', 'x', 'x', ?::date, ?::date, ?, now(),
                    'CONFIRMED')""",
                cluster.city().value(),
                holder.id().value(),
                kind,
                since,
                until,
                cluster.buyer().value());
    }
}
