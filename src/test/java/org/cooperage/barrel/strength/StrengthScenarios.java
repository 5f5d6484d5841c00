package org.cooperage.barrel.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.TestFirms.Firm;
import org.cooperage.barrel.engine.Risk.Kind;
import org.cooperage.barrel.engine.Risk.Level;
import org.cooperage.shared.Acting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A firm reads what it is good at and what could bring it down, from its own work.
@CooperageTest
class StrengthScenarios {
    @Autowired
    private Strengths strengths;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestFirms firms;
    private JdbcClient db;
    private String process;

    @BeforeEach
    void aProcessOfItsOwn() {
        firms = new TestFirms(owner);
        db = JdbcClient.create(owner);
        process = "s" + UUID.randomUUID().toString().substring(0, 8);
        db.sql("INSERT INTO process (id, seq, name_zh, name_en, industry) VALUES (?, 99, '试', 'Try', '1829')")
                .param(process)
                .update();
    }

    private Firm firm(int onTime, int good) {
        var firm = firms.firm();
        var capability = UUID.randomUUID();
        db.sql("INSERT INTO capability (id, owner_id, resource_id, process_id, city_id) VALUES (?, ?, ?, ?, ?)")
                .params(
                        capability,
                        firm.id().value(),
                        firms.machine(firm, "KNIT12", 1).value(),
                        process,
                        firm.city().value())
                .update();
        db.sql(
                        "INSERT INTO track_record (capability_id, owner_id, good, total, on_time, jobs) VALUES (?, ?, ?, 1000, ?, 20)")
                .params(capability, firm.id().value(), good, onTime)
                .update();
        return firm;
    }

    /// They are not whole: nobody else should meet them.
    @AfterEach
    void noDealStays() {
        db.sql("DELETE FROM deal_terms WHERE deal_id IN (SELECT id FROM deal WHERE code = id::text)")
                .update();
        db.sql("DELETE FROM deal WHERE code = id::text AND kind = 'JOB'").update();
        db.sql("DELETE FROM deal WHERE code = id::text").update();
    }

    private void job(Firm firm, UUID buyer, int amount) {
        var order = UUID.randomUUID();
        db.sql("""
                        INSERT INTO deal (id, code, kind, need_id, buyer_id, product_zh, product_en, quantity, unit, starts, ends,
                            due, stage, created_at)
                        VALUES (?, ?, 'ORDER', ?, ?, '衫', 'Jumper', 10, 'H87', now(), now(), now(), 'PAID', now())""").params(order, order.toString(), UUID.randomUUID(), buyer).update();
        var id = UUID.randomUUID();
        db.sql("""
                        INSERT INTO deal (id, code, kind, parent_id, buyer_id, maker_id, product_zh, product_en, operation_seq,
                            process_id, quantity, unit, starts, ends, due, stage, created_at)
                        VALUES (?, ?, 'JOB', ?, ?, ?, '衫', 'Jumper', 10, ?, 10, 'H87', now(), now(), now(), 'PAID', now())""")
                .params(id, id.toString(), order, buyer, firm.id().value(), process)
                .update();
        db.sql("INSERT INTO deal_terms (deal_id, buyer_id, maker_id, unit_price, amount) VALUES (?, ?, ?, 1, ?)")
                .params(id, buyer, firm.id().value(), amount)
                .update();
    }

    private Strengths.Picture picture(Firm firm) {
        return Acting.as(firm.acting(), () -> strengths.of(firm.id()));
    }

    /// More at once than there are connections.
    @Test
    void manyMayReadAtOnce() throws Exception {
        var firm = firm(20, 1000);
        var readers = Collections.nCopies(40, (Callable<Strengths.Picture>) () -> picture(firm));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var read : threads.invokeAll(readers)) {
                assertThat(read.get().strengths()).isEmpty();
            }
        }
    }

    @Test
    void whatAFirmDoesBetterThanThreeOfFourOthersIsAStrengthWithProof() {
        for (int i = 0; i < 8; i++) {
            firm(12 + i / 2, 900);
        }
        var best = firm(20, 880);

        var picture = picture(best);

        assertThat(picture.strengths()).singleElement().satisfies(one -> {
            assertThat(one.value()).isEqualTo(100);
            assertThat(one.firms()).isEqualTo(8);
            assertThat(one.jobs()).isEqualTo(20);
        });
        assertThat(picture.others())
                .singleElement()
                .satisfies(one -> assertThat(one.isWeakness()).isTrue());
    }

    @Test
    void withSevenOthersNothingIsCompared() {
        for (int i = 0; i < 7; i++) {
            firm(12, 900);
        }

        assertThat(picture(firm(20, 1_000)).strengths()).isEmpty();
    }

    @Test
    void aLargeCustomerAndASingleProcessAreRisks() {
        var firm = firm(18, 950);
        var large = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            job(firm, i == 0 ? UUID.randomUUID() : large, 100);
        }

        var risks = picture(firm).risks();

        assertThat(risks)
                .filteredOn(one -> one.kind() == Kind.CUSTOMER)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.value()).isEqualTo(80);
                    assertThat(one.level()).isEqualTo(Level.HIGH);
                });
        assertThat(risks)
                .filteredOn(one -> one.kind() == Kind.CASH)
                .singleElement()
                .satisfies(one -> assertThat(one.level()).isEqualTo(Level.UNKNOWN));
        assertThat(picture(firm).specialised()).isEqualTo(100);
    }
}
