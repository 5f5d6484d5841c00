package org.cooperage.barrel.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.TestFirms.Firm;
import org.cooperage.barrel.engine.Fifth;
import org.cooperage.barrel.engine.GroupFigures.Unit;
import org.cooperage.deal.service.AService;
import org.cooperage.offer.service.Services;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.NotAllowed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A firm sees which basics it uses; of many firms nobody learns more than fifths.
@CooperageTest
class EntitlementScenarios {
    @Autowired
    private Entitlements entitlements;

    @Autowired
    private Services services;

    @Autowired
    private BusinessClock clock;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestFirms firms;
    private JdbcClient db;
    private Firm firm;

    @BeforeEach
    void aFirm() {
        firms = new TestFirms(owner);
        db = JdbcClient.create(owner);
        firm = firms.firm();
    }

    private <T> T as(Firm one, Supplier<T> work) {
        return Acting.as(one.acting(), work::get);
    }

    private Basic basic(Entitlement what) {
        return as(firm, () -> entitlements.of(firm.id())).get(what.ordinal());
    }

    @Test
    void aVerifiedFirmHasItsIdentityAndIsToldTheWayToTheOthers() {
        var basics = as(firm, () -> entitlements.of(firm.id()));

        assertThat(basics).map(Basic::what).containsExactly(Entitlement.values());
        assertThat(basics).filteredOn(Basic::isActive).map(Basic::what).containsExactly(Entitlement.IDENTITY);
        assertThat(basics).allSatisfy(one -> assertThat(one.next()).startsWith("/"));
        assertThat(as(firm, () -> entitlements.active(firm.id()))).isOne();
    }

    @Test
    void aTestThatWasDeliveredCountsForHalfAYear() {
        var before = basic(Entitlement.TEST);
        testOrdered("DELIVERED", 170);
        var within = basic(Entitlement.TEST);
        db.sql("UPDATE service_order SET at = at - interval '20 days' WHERE customer_id = ?")
                .param(firm.id().value())
                .update();
        var after = basic(Entitlement.TEST);

        assertThat(before.state()).isEqualTo(Basic.State.UNUSED);
        assertThat(within.state()).isEqualTo(Basic.State.ACTIVE);
        assertThat(within.cases()).isOne();
        assertThat(within.offers()).isGreaterThan(before.offers());
        assertThat(after.state()).isEqualTo(Basic.State.LAPSED);
        assertThat(after.since()).isEqualTo(after.last());
        assertThat(basic(Entitlement.CONTRACT).state()).isEqualTo(Basic.State.LAPSED);
    }

    @Test
    void whatWasOrderedAndCalledOffWasNeverUsed() {
        testOrdered("CANCELLED", 10);

        assertThat(basic(Entitlement.TEST).state()).isEqualTo(Basic.State.UNUSED);
        assertThat(basic(Entitlement.CONTRACT).state()).isEqualTo(Basic.State.UNUSED);
    }

    @Test
    void aConsentForABankIsTheEntryToFinanceAsLongAsItIsInForce() {
        var bank = firms.firm();
        db.sql("UPDATE party SET kind = 'FINANCE' WHERE id = ?")
                .param(bank.id().value())
                .update();
        db.sql("""
                        INSERT INTO usage_contract (id, owner_id, reader_id, data_class, purpose, stage, made_at, until)
                        VALUES (?, ?, ?, 'diagnosis', 'credit', 'LIVE', ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        firm.id().value(),
                        bank.id().value(),
                        clock.instant().minus(Duration.ofDays(300)).atOffset(ZoneOffset.UTC),
                        clock.instant().plus(Duration.ofDays(9)).atOffset(ZoneOffset.UTC))
                .update();
        var live = basic(Entitlement.FINANCE);
        db.sql("UPDATE usage_contract SET stage = 'REVOKED' WHERE owner_id = ?")
                .param(firm.id().value())
                .update();

        assertThat(live.state()).isEqualTo(Basic.State.ACTIVE);
        assertThat(basic(Entitlement.FINANCE).state()).isEqualTo(Basic.State.UNUSED);
    }

    @Test
    void nobodyLooksAtAnothersBasics() {
        var stranger = firms.firm();

        assertThatThrownBy(() -> as(stranger, () -> entitlements.of(firm.id()))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(stranger, entitlements::coverage)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void ofAPlaceFifthsOfAllItsFirmsAreToldFromEightOn() {
        var big = firms.city();
        var small = firms.city();
        var members = List.of(9, 7);
        for (int n = 0; n < members.getFirst(); n++) {
            old(firms.firmIn(big));
        }
        for (int n = 0; n < members.getLast(); n++) {
            old(firms.firmIn(small));
        }

        var figures = entitlements.make(thisMonth()).figures();
        var identity = Coverage.topic(Entitlement.IDENTITY);
        var test = Coverage.topic(Entitlement.TEST);

        var ofBig = new Unit(Unit.Kind.PLACE, big.toString());
        assertThat(figures.find(identity, ofBig).map(Fifth::of).map(Fifth::text))
                .contains("80–100 %");
        assertThat(figures.find(test, ofBig).map(Fifth::of).map(Fifth::text)).contains("0–20 %");
        assertThat(figures.find(identity, new Unit(Unit.Kind.PLACE, small.toString())))
                .isEmpty();
    }

    private LocalDate thisMonth() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).withDayOfMonth(1);
    }

    private void old(Firm one) {
        db.sql("UPDATE party SET created_at = created_at - interval '1 year' WHERE id = ?")
                .param(one.id().value())
                .update();
    }

    private void testOrdered(String stage, int daysAgo) {
        var laboratory = firms.firm();
        var offer = as(laboratory, () -> {
            var draft = services.create(AService.fibreTest().content());
            return services.publish(draft.id(), draft.version());
        });
        var id = UUID.randomUUID();
        db.sql("""
                        INSERT INTO service_order (id, code, offer_id, name_zh, name_en, dimension, customer_id, provider_id,
                            price_model, amount, unit_zh, unit_en, least, quantity, stage, at)
                        VALUES (?, ?, ?, '检测', 'Test', 'QC', ?, ?, 'PER_UNIT', 80, '件', 'piece', 1, 1, ?, ?)""")
                .params(
                        id,
                        "S-T-" + id,
                        offer.id().value(),
                        firm.id().value(),
                        laboratory.id().value(),
                        stage,
                        clock.instant().minus(Duration.ofDays(daysAgo)).atOffset(ZoneOffset.UTC))
                .update();
    }
}
