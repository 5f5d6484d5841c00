package org.cooperage.access.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.TestFirms.Firm;
import org.cooperage.access.contract.Contract.Show;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A bank asks, a firm grants, declines and revokes, and every use is written down.
@CooperageTest
class ContractScenarios {
    @Autowired
    private Contracts contracts;

    @Autowired
    private UseCheck check;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private JdbcClient db;
    private Firm firm;
    private Acting bank;
    private Party.Id bankId;

    @BeforeEach
    void aFirmAndABank() {
        var firms = new TestFirms(owner);
        db = JdbcClient.create(owner);
        firm = firms.firm();
        bankId = firms.firm().id();
        db.sql("UPDATE party SET kind = 'FINANCE' WHERE id = ?")
                .param(bankId.value())
                .update();
        bank = Acting.of(new UUID(8, 8), bankId.value(), Role.FI);
    }

    private <T> T asFirm(Supplier<T> work) {
        return Acting.as(firm.acting(), work::get);
    }

    private <T> T asBank(Supplier<T> work) {
        return Acting.as(bank, work::get);
    }

    private Contract asked() {
        return switch (asBank(() -> contracts.ask(firm.id(), "diagnosis", "credit", "for the credit line"))) {
            case Asking.Asked(var contract) -> contract;
            case Asking.Already(var contract) -> throw new AssertionError(contract);
        };
    }

    private Contract granted() {
        var asked = asked();
        asFirm(() -> contracts.grant(asked.id(), 30));
        return asked;
    }

    @Test
    void whatIsAskedForWaitsForTheFirmAndIsNoRightYet() {
        var asked = asked();

        assertThat(asFirm(() -> contracts.list(Show.ASKED, PageRequest.first())).rows())
                .map(Contract::id)
                .contains(asked.id());
        assertThatThrownBy(() -> asBank(() -> contracts.use(asked.id(), "diagnosis")))
                .isInstanceOf(NotFound.class);
        assertThat(asBank(() -> contracts.ask(firm.id(), "diagnosis", "credit", "")))
                .isInstanceOf(Asking.Already.class);
    }

    @Test
    void nobodyGrantsInTheFirmsPlace() {
        var asked = asked();

        assertThatThrownBy(() -> asBank(() -> contracts.grant(asked.id(), 30))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(new TestFirms(owner).firm().acting(), () -> contracts.grant(asked.id(), 30)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aGrantedContractIsUsedAndEveryUseIsShownToTheFirm() {
        var granted = granted();

        asBank(() -> contracts.use(granted.id(), "diagnosis"));

        assertThat(asFirm(() -> contracts.uses(PageRequest.first())).rows())
                .map(Use::kind)
                .containsExactly(Use.Kind.READ, Use.Kind.GRANTED, Use.Kind.ASKED);
        var live = asFirm(() -> contracts.list(Show.LIVE, PageRequest.first())).rows();
        assertThat(live).map(Contract::reads).containsExactly(1L);
    }

    @Test
    void whatIsRevokedIsOverAtOnceAndCannotBeRevokedTwice() {
        var granted = granted();
        asBank(() -> contracts.use(granted.id(), "diagnosis"));

        assertThat(asFirm(() -> contracts.revoke(granted.id()))).isInstanceOf(Deciding.Decided.class);

        assertThatThrownBy(() -> asBank(() -> contracts.use(granted.id(), "diagnosis")))
                .isInstanceOf(NotFound.class);
        assertThat(asFirm(() -> contracts.revoke(granted.id()))).isInstanceOf(Deciding.TooLate.class);
    }

    @Test
    void aContractWhoseTimeIsOverGivesNothing() {
        var granted = granted();
        db.sql("UPDATE usage_contract SET until = now() - interval '1 minute' WHERE id = ?")
                .param(granted.id().value())
                .update();

        assertThatThrownBy(() -> asBank(() -> contracts.use(granted.id(), "diagnosis")))
                .isInstanceOf(NotFound.class);
        assertThat(asBank(() -> contracts.list(Show.LIVE, PageRequest.first())).rows())
                .isEmpty();
        assertThat(asBank(() -> contracts.list(Show.ENDED, PageRequest.first())).rows())
                .map(Contract::id)
                .containsExactly(granted.id());
    }

    @Test
    void aCompetitorCannotBeLetIn() {
        var competitor = new TestFirms(owner).firm();

        assertThatThrownBy(() -> asFirm(() -> contracts.grant(competitor.id(), "diagnosis", "advice", 30)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> asFirm(() -> contracts.grant(bankId, "diagnosis", "advice", 0)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void theLogIsWholeUntilSomebodyAltersIt() {
        var granted = granted();
        asBank(() -> contracts.use(granted.id(), "diagnosis"));
        assertThat(asFirm(() -> check.check("")).isIntact()).isTrue();

        var seq = db.sql("SELECT max(seq) FROM usage_log WHERE contract_id = ?")
                .param(granted.id().value())
                .query(Long.class)
                .single();
        db.sql("UPDATE usage_log SET person_id = NULL WHERE seq = ?").param(seq).update();
        var altered = asFirm(() -> check.check(""));
        db.sql("UPDATE usage_log SET person_id = ? WHERE seq = ?")
                .params(bank.person().orElseThrow(), seq)
                .update();

        assertThat(altered.brokenAt()).contains(seq);
        assertThat(asFirm(() -> check.check("")).isIntact()).isTrue();
    }
}
