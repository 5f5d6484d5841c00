package org.cooperage.barrel.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.TestFirms.Firm;
import org.cooperage.access.contract.Contract;
import org.cooperage.access.contract.Contracts;
import org.cooperage.barrel.engine.Fifth;
import org.cooperage.barrel.engine.GroupFigures.Unit;
import org.cooperage.barrel.engine.Programme.Verdict;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Officials learn how many firms stand on which rung; who stands there they learn from firms that consented.
@CooperageTest
class LadderScenarios {
    /// No month of this ladder is ever made by itself.
    private static final LocalDate MONTH = LocalDate.of(2098, 1, 1);

    @Autowired
    private Ladders ladders;

    @Autowired
    private LadderStore store;

    @Autowired
    private Contracts contracts;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestFirms firms;
    private JdbcClient db;

    @BeforeEach
    void aLadder() {
        firms = new TestFirms(owner);
        db = JdbcClient.create(owner);
    }

    @AfterEach
    void noMonthStays() {
        keepAnew();
    }

    private Ladders.Made made() {
        return Acting.as(
                Acting.SYSTEM,
                () -> new TransactionTemplate(transactions).execute(status -> ladders.make(MONTH, 2026)));
    }

    private void answered(Firm firm, String indicator, double value) {
        db.sql("INSERT INTO barrel_answer (party_id, indicator, value, source, at) VALUES (?, ?, ?, 'A', now())")
                .params(firm.id().value(), indicator, value)
                .update();
    }

    @Test
    void officialsLearnInWhichFifthTheShareOfFirmsLies() {
        var town = firms.city();
        for (int n = 0; n < 9; n++) {
            var firm = firms.firmIn(town);
            answered(firm, "RD1", n < 3 ? 0.1 : 2);
            answered(firm, "IP1", 1);
        }
        keepAnew();

        var figures = made().figures();
        var there = new Unit(Unit.Kind.PLACE, town.toString());

        assertThat(figures.find(LadderView.topic("INNOVATIVE", Verdict.MET), there)
                        .map(Fifth::of))
                .contains(new Fifth(60));
        assertThat(figures.find(LadderView.topic("INNOVATIVE", "RD1"), there).map(Fifth::of))
                .contains(new Fifth(20));
        assertThat(figures.find(LadderView.topic("GIANT", Verdict.MET), there).map(Fifth::of))
                .contains(new Fifth(0));
    }

    @Test
    void aFirmIsReadUnderItsConsentOnlyAndTheLookIsLogged() {
        var firm = firms.firm();
        answered(firm, "RD1", 0.1);
        answered(firm, "IP1", 1);
        keepAnew();
        made();
        var county = official();
        var consent = Acting.as(
                firm.acting(),
                () -> contracts.grant(new Party.Id(county.party().orElseThrow()), "support", "support", 30));

        var client = Acting.as(county, () -> ladders.look(consent.id()));

        assertThat(client.rungs())
                .filteredOn(one -> one.programme().equals("INNOVATIVE"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.verdict()).isEqualTo(Verdict.LACKING);
                    assertThat(one.lacking()).containsExactly("RD1");
                });
        assertThat(db.sql("SELECT count(*) FROM usage_log WHERE contract_id = ? AND kind = 'READ'")
                        .param(consent.id().value())
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(seenBy(county, firm)).isZero();

        Acting.run(firm.acting(), () -> contracts.revoke(consent.id()));

        assertThatThrownBy(() -> Acting.run(county, () -> ladders.look(consent.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyElseLooksAtTheLadder() {
        var firm = firms.firm();

        assertThatThrownBy(() -> Acting.run(firm.acting(), ladders::counts)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Acting.run(official(), () -> ladders.look(new Contract.Id(UUID.randomUUID()))))
                .isInstanceOf(NotFound.class);
    }

    /// Without a look that was logged, the database itself shows nothing.
    private int seenBy(Acting county, Firm firm) {
        List<LadderStore.Rung> seen =
                Acting.as(county, () -> new TransactionTemplate(transactions).execute(status -> store.of(firm.id())));
        return seen.size();
    }

    private void keepAnew() {
        db.sql("DELETE FROM barrel_rung WHERE month <= ?").param(MONTH).update();
    }

    private Acting official() {
        var county = firms.firm().id().value();
        db.sql("UPDATE party SET kind = 'GOVERNMENT' WHERE id = ?")
                .param(county)
                .update();
        return Acting.of(UUID.randomUUID(), county, Role.GOV);
    }
}
