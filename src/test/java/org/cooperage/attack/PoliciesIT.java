package org.cooperage.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The database itself keeps firms apart, whatever the Java above it forgets: tried with plain SQL as the role
/// the application uses, in every role, on every table there is.
@CooperageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoliciesIT {

    private static final List<Role> ROLES = List.of(
            Role.PUB,
            Role.PER,
            Role.GOV,
            Role.ASC,
            Role.LEAD,
            Role.SME,
            Role.FI,
            Role.SVC,
            Role.PARK,
            Role.OPS,
            Role.BUYER);

    /// Of the rest no policy knows the difference, and changing is tried row by row.
    private static final List<Role> CHANGING = List.of(Role.PUB, Role.GOV, Role.ASC, Role.SME, Role.OPS, Role.BUYER);

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PlatformTransactionManager transactions;

    private Victims victims;

    @BeforeAll
    void seed() {
        victims = new Victims(owner);
        victims.seed();
    }

    @Test
    void everyTableHasPolicies() {
        assertThat(victims.tablesWithoutPolicies()).isSubsetOf(Victims.WITHOUT_POLICIES.keySet());
    }

    @Test
    void everyPrivateTableIsTried() {
        for (var table : victims.tables()) {
            var exempt = Victims.PUBLIC.containsKey(table)
                    || Victims.WITHOUT_POLICIES.containsKey(table)
                    || table.equals("load_week");
            if (!exempt && victims.rowsIn(table) == 0) {
                fail("Nothing of the victims' is in (%s).\nMaybe add a row to attack/seed.sql.".formatted(table));
            }
        }
    }

    @Test
    void nobodySelectsWhatIsNotTheirs() {
        var seen = new ArrayList<String>();
        for (var table : victims.tables()) {
            for (var role : ROLES) {
                var rows = mayRead(table, role) ? 0 : count(table, role);
                if (rows > 0) {
                    seen.add("%s reads %d rows of %s".formatted(role, rows, table));
                }
            }
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void nobodyUpdatesOrDeletesWhatIsNotTheirs() {
        var changed = new ArrayList<String>();
        for (var table : victims.tables()) {
            for (var role : CHANGING) {
                for (var verb : List.of("DELETE FROM %s x", "UPDATE %s x SET (%s) = ROW (x.%s)")) {
                    var column = firstColumn(table);
                    var rows = change(verb.formatted(table, column, column), role);
                    if (rows > 0 && !mayChange(table, role)) {
                        changed.add(
                                "%s: %s changed %d rows".formatted(role, verb.formatted(table, column, column), rows));
                    }
                }
            }
        }
        assertThat(changed).isEmpty();
    }

    @Test
    void aPartyDoesNotVerifyItself() {
        var verified = change(
                "UPDATE party x SET status = 'VERIFIED'",
                new Acting(
                        Optional.of(UUID.randomUUID()),
                        Optional.of(UUID.fromString("a0000000-0000-7000-8000-000000000003")),
                        Role.SME));

        assertThat(verified).isZero();
    }

    private static boolean mayRead(String table, Role role) {
        return Victims.PUBLIC.containsKey(table)
                || Victims.WITHOUT_POLICIES.containsKey(table)
                || Victims.READERS.getOrDefault(table, Set.of()).contains(role)
                || table.equals("party"); // the victims that are verified; AttackIT looks for the one that is not
    }

    /// The operator verifies and keeps the map; the association and the operator keep the chain.
    private static boolean mayChange(String table, Role role) {
        return switch (role) {
            case OPS ->
                Set.of(
                                        "party",
                                        "party_verification",
                                        "disturbance",
                                        "place",
                                        "scenario",
                                        "expected_order",
                                        "buyer_class")
                                .contains(table)
                        || table.startsWith("chain_")
                        || table.startsWith("process")
                        || table.equals("resource_kind");
            case ASC -> table.startsWith("chain_") || table.startsWith("process") || table.equals("resource_kind");
            default -> false;
        };
    }

    private long count(String table, Role role) {
        return inTransaction(
                acting(role),
                () -> db.sql("SELECT count(*) FROM %s x WHERE x::text ~ ?".formatted(table))
                        .param(Victims.MARK)
                        .query(Long.class)
                        .single());
    }

    private long change(String verb, Role role) {
        return change(verb, acting(role));
    }

    private long change(String verb, Acting acting) {
        return inTransaction(acting, () ->
                (long) db.sql(verb + " WHERE x::text ~ ?").param(Victims.MARK).update());
    }

    /// What is refused outright counts as nothing; nothing is kept.
    private long inTransaction(Acting acting, LongSupplier work) {
        return Acting.as(
                acting,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    status.setRollbackOnly();
                    try {
                        return work.getAsLong();
                    } catch (DataAccessException refused) {
                        return 0L;
                    }
                }));
    }

    private static Acting acting(Role role) {
        return switch (role) {
            case PUB -> Acting.PUBLIC;
            case PER -> Acting.alone(UUID.randomUUID());
            default -> Acting.of(UUID.randomUUID(), UUID.randomUUID(), role);
        };
    }

    private String firstColumn(String table) {
        return JdbcClient.create(owner)
                .sql("""
                        SELECT attname FROM pg_attribute WHERE attrelid = ?::regclass AND attnum > 0
                        AND NOT attisdropped ORDER BY attnum LIMIT 1""")
                .param(table)
                .query(String.class)
                .single();
    }
}
