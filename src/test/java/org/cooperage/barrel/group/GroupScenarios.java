package org.cooperage.barrel.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.barrel.engine.GroupFigures.Unit;
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
    void aFirmDoesNotLookAtMany() {
        assertThatThrownBy(() -> Acting.as(new TestFirms(owner).firm().acting(), () -> groups.find()))
                .isInstanceOf(NotAllowed.class);
    }
}
