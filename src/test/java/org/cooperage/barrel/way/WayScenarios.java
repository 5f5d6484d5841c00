package org.cooperage.barrel.way;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.TestFirms.Firm;
import org.cooperage.chain.Dimension;
import org.cooperage.shared.Acting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From a short stave into the main job: only where there is something for this firm, and with the number of it.
@CooperageTest
class WayScenarios {
    @Autowired
    private Ways ways;

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

    private List<Way> ways(Dimension stave) {
        return Acting.as(firm.acting(), () -> ways.of(firm.id(), stave));
    }

    @Test
    void aFirmWithoutMachinesIsNotToldToShareThem() {
        assertThat(ways(Dimension.PR)).isEmpty();
    }

    @Test
    void machinesNobodyCanFindAndWorkThatWentPastComeWithTheirNumber() {
        firms.machine(firm, "KNIT12", 4);
        var capable = firms.machine(firm, "LINK_SEAT", 2);
        db.sql("INSERT INTO capability (id, owner_id, resource_id, process_id, city_id) VALUES (?, ?, ?, 'link', ?)")
                .params(
                        UUID.randomUUID(),
                        firm.id().value(),
                        capable.value(),
                        firm.city().value())
                .update();
        passedOver(firm, "80 days");
        passedOver(firm, "100 days");
        passedOver(firms.firm(), "1 day");

        assertThat(ways(Dimension.PR)).containsExactly(new Way(Way.Kind.CAPABILITY, 1), new Way(Way.Kind.PASSED, 1));
    }

    @Test
    void designHasServicesAlone() {
        assertThat(ways(Dimension.RD)).isEmpty();
    }

    private void passedOver(Firm maker, String ago) {
        db.sql("""
                        INSERT INTO passed_over (need_id, operation_seq, maker_id, process_id, name_zh, name_en, quantity, unit, at, why)
                        VALUES (?, 10, ?, 'link', '套口', 'Linking', 100, 'H87',
                            business_now() - CAST(? AS interval), 'PRICE')""").params(UUID.randomUUID(), maker.id().value(), ago).update();
    }
}
