package org.cooperage.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cooperage.CooperageTest;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CooperageTest
class ActingScenarios {

    private static final String WHO =
            "SELECT coalesce(acting_party()::text, 'nobody') || ' ' || coalesce(acting_role(), 'none')";

    @Autowired
    private JdbcClient db;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aTransactionKnowsWhoActs() {
        var firm = UUID.randomUUID();
        var acting = Acting.of(UUID.randomUUID(), firm, Role.SME);

        var seen = Acting.as(acting, () -> new TransactionTemplate(transactions).execute(status -> who()));

        assertThat(seen).isEqualTo(firm + " SME");
    }

    @Test
    void aConnectionReturnedToThePoolHasForgottenWhoActed() {
        for (var turn = 0; turn < 20; turn++) {
            var acting = Acting.of(UUID.randomUUID(), UUID.randomUUID(), Role.OPS);
            Acting.as(acting, () -> new TransactionTemplate(transactions).execute(status -> who()));

            assertThat(who()).isEqualTo("nobody none");
        }
    }

    @Test
    void withoutATransactionNobodyIsSeenNotEvenByThePlatform() {
        var people = Acting.as(
                Acting.SYSTEM,
                () -> db.sql("SELECT count(*) FROM person").query(Long.class).single());

        assertThat(people).isZero();
    }

    @Test
    void theApplicationOwnsNothingAndCannotPassThePolicies() {
        var rights = db.sql("""
                        SELECT rolsuper OR rolbypassrls OR rolcreaterole
                            OR EXISTS (SELECT FROM pg_class WHERE relowner = pg_roles.oid)
                        FROM pg_roles WHERE rolname = current_user""").query(Boolean.class).single();

        assertThat(rights).isFalse();
        assertThat(db.sql("SELECT current_user").query(String.class).single()).isEqualTo("cooperage_app");
    }

    @Test
    void whatIsCommittedIsOnTheDisk() {
        assertThat(db.sql("SHOW fsync").query(String.class).single()).isEqualTo("on");
        assertThat(db.sql("SHOW synchronous_commit").query(String.class).single())
                .isEqualTo("on");
    }

    private String who() {
        return db.sql(WHO).query(String.class).single();
    }
}
