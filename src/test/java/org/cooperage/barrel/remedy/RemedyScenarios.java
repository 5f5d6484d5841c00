package org.cooperage.barrel.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.TestFirms.Firm;
import org.cooperage.barrel.Answer;
import org.cooperage.barrel.Barrels;
import org.cooperage.barrel.engine.Indicator;
import org.cooperage.chain.Dimension;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A firm takes a service, is asked to look again, and all firms together tell what the service did.
@CooperageTest
class RemedyScenarios {
    @Autowired
    private Remedies remedies;

    @Autowired
    private RemedyReminder reminder;

    @Autowired
    private Lifts lifts;

    @Autowired
    private Barrels barrels;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private JdbcClient db;
    private Firm firm;
    private String service;

    @BeforeEach
    void aFirmAndAService() {
        db = JdbcClient.create(owner);
        firm = new TestFirms(owner).firm();
        service = "test-" + UUID.randomUUID();
        db.sql("INSERT INTO barrel_service VALUES (?, '设计', 'Design', 'RD', 55, 70, 3600, 3)")
                .param(service)
                .update();
    }

    private Remedy taken(LocalDate day) {
        return Acting.as(firm.acting(), () -> switch (remedies.take(firm.id(), service, day)) {
            case Taking.Taken(var remedy) -> remedy;
            case Taking.Running(var remedy) -> throw new AssertionError(remedy);
        });
    }

    @Test
    void aRemedyRemembersWhereTheFirmStoodBefore() {
        Acting.run(
                firm.acting(),
                () -> barrels.answer(
                        firm.id(), List.of(answer("RD1", 2), answer("RD2", 20), answer("RD3", 15), answer("RD5", 50))));

        var remedy = taken(remedies.today());

        assertThat(remedy.before()).containsOnlyKeys(Dimension.RD);
        assertThat(remedy.before().get(Dimension.RD)).isEqualTo(60);
        assertThat(Acting.as(firm.acting(), () -> remedies.take(firm.id(), service, remedies.today())))
                .isInstanceOf(Taking.Running.class);
    }

    private static Answer answer(String indicator, double value) {
        return new Answer(new Indicator.Code(indicator), value, null);
    }

    @Test
    void aDayToComeAndAServiceThatIsNotAreRefused() {
        var tomorrow = remedies.today().plusDays(1);

        assertThatThrownBy(() -> taken(tomorrow)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Acting.as(firm.acting(), () -> remedies.take(firm.id(), "none", remedies.today())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Acting.as(new TestFirms(owner).firm().acting(), () -> remedies.of(firm.id())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void afterNinetyDaysTheFirmIsAskedOnceToLookAgain() {
        var remedy = taken(remedies.today().minusDays(91));

        reminder.remind();
        reminder.remind();

        assertThat(db.sql("SELECT told FROM barrel_remedy WHERE id = ?")
                        .param(remedy.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        var told =
                "SELECT count(*) FROM event_publication WHERE event_type LIKE '%LookAgain' AND serialized_event LIKE ?";
        assertThat(db.sql(told).param("%" + remedy.id() + "%").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void anAcceptedOrderIsARemedyAndCountsOnce() {
        Acting.run(Acting.SYSTEM, () -> {
            remedies.accepted(firm.id(), "offer-1", Bilingual.same("Tests"), Dimension.QC);
            remedies.accepted(firm.id(), "offer-1", Bilingual.same("Tests"), Dimension.QC);
        });

        assertThat(Acting.as(firm.acting(), () -> remedies.of(firm.id())))
                .singleElement()
                .satisfies(one -> assertThat(one.source()).isEqualTo(Remedy.Source.ORDER));
    }

    /// 60 firms with the service rise by 6 more than the 240 without it, all of which rise by 4.
    @Test
    void allFirmsTogetherTellWhatAServiceDidAndAdviceRestsOnIt() {
        var random = new SplittableRandom(11);
        var from = LocalDate.of(2025, 1, 1);
        for (int i = 0; i < 300; i++) {
            double before = 30 + i % 60 / 3.0;
            boolean with = i % 5 == 0;
            var id = UUID.randomUUID();
            score(id, from, before);
            score(id, from.plusMonths(6), before + 4 + random.nextDouble(-2, 2) + (with ? 6 : 0));
            if (with) {
                db.sql("INSERT INTO barrel_remedy VALUES (?, ?, ?, 'x', 'x', 'OWNER', ?)")
                        .params(UUID.randomUUID(), id, service, from.plusDays(9))
                        .update();
            }
        }

        lifts.compare();

        var observed = lifts.all().stream()
                .filter(one -> one.service().equals(service))
                .toList();
        assertThat(observed).singleElement().satisfies(one -> {
            assertThat(one.months()).isEqualTo(6);
            assertThat(one.lift().pairs()).isEqualTo(60);
            assertThat(one.lift().lower()).isLessThan(6);
            assertThat(one.lift().upper()).isGreaterThan(6);
            assertThat(one.lift().naive()).isGreaterThan(9);
        });
        assertThat(barrels.services())
                .filteredOn(one -> one.id().equals(service))
                .allSatisfy(
                        one -> assertThat(one.effects().getFirst().observed()).isNotNull());
    }

    private void score(UUID party, LocalDate month, double score) {
        db.sql("INSERT INTO barrel_history VALUES (?, 'RD', ?, ?, ?, 'MICRO', ?)")
                .params(party, month, score, service, month.atStartOfDay())
                .update();
    }
}
