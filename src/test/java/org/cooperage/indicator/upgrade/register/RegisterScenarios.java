package org.cooperage.indicator.upgrade.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.indicator.engine.upgrade.UpgradeKind;
import org.cooperage.indicator.upgrade.register.Demonstration.Stage;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Firms register what they did better, officials lead demonstrations, firms answer the survey.
@CooperageTest
class RegisterScenarios {
    private static final Acting OFFICIAL = Acting.of(new UUID(5, 1), new UUID(5, 2), Role.GOV);
    private static final Acting OTHER = Acting.of(new UUID(6, 1), new UUID(6, 2), Role.ASC);

    @Autowired
    private UpgradeEvents events;

    @Autowired
    private Demonstrations demonstrations;

    @Autowired
    private Surveys surveys;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestFirms firms;

    @BeforeEach
    void emptyRegisters() {
        firms = new TestFirms(owner);
        JdbcClient.create(owner).sql("DELETE FROM upgrade_event").update();
        JdbcClient.create(owner).sql("DELETE FROM upgrade_survey").update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    private void cheaper(Acting firm, String after) {
        var draft = new EventDraft(
                UpgradeKind.PROCESS,
                UpgradeEvent.Scope.FIRM,
                "Linking in a line",
                "Cost of linking a piece",
                "yuan",
                new BigDecimal("10"),
                new BigDecimal(after),
                today(),
                "Cost ledger");
        Acting.run(firm, () -> events.register(draft));
    }

    private EventProfile.Line processes() {
        return Acting.as(OFFICIAL, events::profile).lines().getFirst();
    }

    @Test
    void eventsAreToldFromFiveFirmsOnAndOnlyThoseThatHold() {
        for (int i = 0; i < 4; i++) {
            cheaper(firms.firm().acting(), "8");
        }
        cheaper(firms.firm().acting(), "9.5");
        assertThat(processes().all()).isNull();

        cheaper(firms.firm().acting(), "9");

        assertThat(processes().all()).isEqualTo(5);
        assertThat(processes().events().getFirst()).isEqualTo(5);
    }

    @Test
    void aFirmSeesItsOwnEventsAlone() {
        var firm = firms.firm();
        cheaper(firm.acting(), "8");

        assertThat(Acting.as(firm.acting(), () -> events.list(PageRequest.first()))
                        .rows())
                .hasSize(1);
        assertThat(Acting.as(firms.firm().acting(), () -> events.list(PageRequest.first()))
                        .rows())
                .isEmpty();
        assertThatThrownBy(() -> cheaper(OFFICIAL, "8")).isInstanceOf(NotAllowed.class);
    }

    private Demonstration called() {
        var draft = new DemonstrationDraft("Samples in 3D", "Samples take long", "Lead time", "days", false, today());
        return Acting.as(OFFICIAL, () -> demonstrations.call(draft));
    }

    private static ValueDraft measured(String value, LocalDate day) {
        return new ValueDraft(new BigDecimal(value), day, "Sample ledger");
    }

    @Test
    void theCallerIsToldOnceWhenTheCallIsOver() {
        var demonstration = called();
        var letters = JdbcClient.create(owner)
                .sql("SELECT count(*) FROM inbox_message WHERE party_id = ? AND link LIKE '%' || ?")
                .params(new UUID(5, 2), demonstration.id().toString())
                .query(Long.class);
        JdbcClient.create(owner)
                .sql("UPDATE upgrade_demonstration SET call_until = ? WHERE id = ?")
                .params(today().minusDays(1), demonstration.id().value())
                .update();

        demonstrations.remind();
        demonstrations.remind();

        await().untilAsserted(() -> assertThat(letters.single()).isEqualTo(1));
    }

    @Test
    void nothingIsAcceptedWithoutABaselineAndThreeMonths() {
        var id = called().id();
        assertThatThrownBy(() -> accept(id, "5", 0)).isInstanceOf(InvalidInput.class);

        Acting.run(OFFICIAL, () -> demonstrations.baseline(id, measured("12", today().minusDays(89))));

        assertThatThrownBy(() -> accept(id, "5", 0)).isInstanceOf(InvalidInput.class);
    }

    private Demonstration accept(Demonstration.Id id, String value, int daysAgo) {
        return Acting.as(OFFICIAL, () -> demonstrations.accept(id, measured(value, today().minusDays(daysAgo))));
    }

    @Test
    void aDemonstrationIsAcceptedPublishedAndRepeatedOnceAFirm() {
        var id = called().id();
        Acting.run(OFFICIAL, () -> demonstrations.baseline(id, measured("12", today().minusDays(120))));
        assertThatThrownBy(() -> accept(id, "13", 1)).isInstanceOf(InvalidInput.class);
        assertThat(accept(id, "6", 1).gainPercent()).contains(50.0);
        assertThatThrownBy(() -> Acting.run(OTHER, () -> demonstrations.publish(id, "How")))
                .isInstanceOf(NotAllowed.class);
        Acting.run(OFFICIAL, () -> demonstrations.publish(id, "How it was done"));

        var firm = firms.firm();
        Acting.run(firm.acting(), () -> demonstrations.replicate(id));
        var repeated = Acting.as(firm.acting(), () -> demonstrations.replicate(id));

        assertThat(repeated.stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(repeated.replications()).isEqualTo(1);
    }

    @Test
    void theSurveyIsToldInGroupsOfFiveAndAnsweredOnce() {
        for (int i = 0; i < 6; i++) {
            answer(firms.firm().acting(), i < 5 ? 4 : 1);
        }

        var survey = Acting.as(OFFICIAL, surveys::get);

        assertThat(survey.counted().getFirst()).isEqualTo(6);
        assertThat(survey.first().orElseThrow().n()).isEqualTo(5);
        assertThat(survey.first().orElseThrow().means()).containsOnly(4.0);
        assertThat(survey.second()).isEmpty();
        var firm = firms.firm();
        answer(firm.acting(), 3);
        assertThatThrownBy(() -> answer(firm.acting(), 5)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Acting.run(firms.firm().acting(), () -> surveys.answer(List.of(1, 2))))
                .isInstanceOf(InvalidInput.class);
    }

    private void answer(Acting firm, int all) {
        Acting.run(firm, () -> surveys.answer(Collections.nCopies(24, all)));
    }
}
