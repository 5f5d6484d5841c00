package org.cooperage.barrel.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.availability.slot.BookingRule;
import org.cooperage.availability.slot.FreeSlots;
import org.cooperage.barrel.engine.GroupFigures.Unit;
import org.cooperage.barrel.group.Supply.Offered;
import org.cooperage.chain.Dimension;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An official looks at many firms and learns of none.
@CooperageTest
class GroupScenarios {
    private static final Acting OFFICIAL = Acting.of(new UUID(5, 5), UUID.randomUUID(), Role.GOV);

    @Autowired
    private Groups groups;

    @Autowired
    private FullOffers full;

    @Autowired
    private FreeSlots slots;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    @Test
    void aPlaceWithEightFirmsIsToldAndOneWithSevenIsNot() {
        var firms = new TestFirms(owner);
        var db = JdbcClient.create(owner);
        var month = db.sql("SELECT coalesce(max(month), DATE '2030-01-01') + interval '1 month' FROM barrel_history")
                .query(LocalDate.class)
                .single();
        var eight = firms.city();
        var seven = firms.city();
        for (int i = 0; i < 15; i++) {
            var firm = firms.firmIn(i < 8 ? eight : seven);
            db.sql("INSERT INTO barrel_history VALUES (?, 'HR', ?, ?, '', 'MICRO', now())")
                    .params(firm.id().value(), month, 10.0 * (i % 8))
                    .update();
        }

        var made = Acting.as(OFFICIAL, () -> groups.find()).orElseThrow();
        db.sql("DELETE FROM barrel_history WHERE month = ?").param(month).update();

        assertThat(made.month()).isEqualTo(month);
        var topic = Topics.score(Dimension.HR);
        var told = made.figures().find(topic, new Unit(Unit.Kind.PLACE, eight.toString()));
        assertThat(told).map(figure -> figure.median()).contains(35L);
        assertThat(made.figures().find(topic, new Unit(Unit.Kind.PLACE, seven.toString())))
                .isEmpty();
    }

    @Test
    void aServiceNobodyCanGetATimeForSoonIsFull() {
        var firms = new TestFirms(owner);
        var provider = firms.firm();
        var free = firms.machine(provider, "LINK_SEAT", 1);
        var taken = firms.machine(provider, "LINK_SEAT", 1);
        Acting.run(provider.acting(), () -> {
            slots.open(BookingRule.usual(free));
            slots.open(BookingRule.usual(taken));
        });
        JdbcClient.create(owner)
                .sql("""
                        INSERT INTO hold (id, resource_id, owner_id, unit, during, state)
                        VALUES (gen_random_uuid(), ?, ?, 1, tstzrange(now() - interval '1 day', now() + interval '40 days'),
                                'COMMITTED')""")
                .params(taken.value(), provider.id().value())
                .update();
        var one = new Offered(UUID.randomUUID(), Dimension.QC, Set.of(), Set.of(free));
        var both = new Offered(UUID.randomUUID(), Dimension.QC, Set.of(), Set.of(free, taken));
        var here = new Offered(
                UUID.randomUUID(), Dimension.QC, Set.of(provider.city().value()), Set.of(taken));
        var shared = new Offered(null, Dimension.QC, Set.of(), Set.of());
        var offers = List.of(one, both, here, shared);

        var found = Acting.as(OFFICIAL, () -> full.of(offers, Groups.SOON));

        assertThat(found).containsExactlyInAnyOrder(both.id(), here.id());
        var elsewhere = UUID.randomUUID();
        var supply = new Supply(
                offers, found, Map.of("town", elsewhere, "city", provider.city().value()));
        assertThat(supply.in(Unit.CLUSTER)).containsEntry(Dimension.QC, new Supply.Count(4, 2));
        assertThat(supply.in(new Unit(Unit.Kind.PLACE, "town"))).containsEntry(Dimension.QC, new Supply.Count(3, 1));
        assertThat(supply.in(new Unit(Unit.Kind.PLACE, "city"))).containsEntry(Dimension.QC, new Supply.Count(4, 2));
    }

    @Test
    void aFirmDoesNotLookAtMany() {
        assertThatThrownBy(() -> Acting.as(new TestFirms(owner).firm().acting(), () -> groups.find()))
                .isInstanceOf(NotAllowed.class);
    }
}
