package org.cooperage.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.access.Enrolling;
import org.cooperage.access.People;
import org.cooperage.access.Visitor;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A list costs the same few statements however many rows it shows, on the page and as a file.
@CooperageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(PageCostIT.Counting.class)
class PageCostIT {

    /// The session and when it was last used, the person, its memberships, the names of its parties, unread letters, a
    /// count, the rows, what they refer to;
    /// before each but those in one transaction, who acts.
    private static final int MOST = 27;

    private static final int SHOWN = 40;

    private static final AtomicInteger STATEMENTS = new AtomicInteger();

    @Autowired
    private People people;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    @LocalServerPort
    private int port;

    @BeforeAll
    void someToShow() {
        var cluster = new TestCluster(owner).knitted();
        for (int i = 0; i < SHOWN; i++) {
            cluster.maker("knit", 1, "2%d.00".formatted(i % 10));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OPS, /parties",
        "OPS, /machines?all",
        "OPS, /capabilities",
        "OPS, /statements",
        "OPS, /verifications",
        "OPS, /disturbances",
        "BUYER, /orders",
        "BUYER, /shipments",
        "BUYER, /inbox",
        "SME, /jobs",
        "SME, /imports"
    })
    void aListAsksTheDatabaseAFewTimes(Role role, String path) {
        var visitor = signedIn(role);
        visitor.get(path);
        var few = cost(visitor, path + (path.contains("?") ? "&" : "?") + "size=1");
        var many = cost(visitor, path + (path.contains("?") ? "&" : "?") + "size=200");

        assertThat(few).isBetween(1, MOST);
        assertThat(many).isBetween(1, MOST);
    }

    @ParameterizedTest
    @CsvSource({
        "OPS, /parties?format=csv",
        "OPS, /machines?whose=all&format=csv",
        "OPS, /capabilities?whose=all&format=csv"
    })
    void aFileAsksTheDatabaseAFewTimesForEachTwoHundredRows(Role role, String path) {
        var visitor = signedIn(role);
        var rows = visitor.get(path).body().lines().count();

        assertThat(rows).isGreaterThan(SHOWN);
        assertThat(cost(visitor, path)).isLessThanOrEqualTo(MOST);
    }

    @Test
    void aPageForGuestsAsksNextToNothing() {
        var guest = new Visitor(port);
        guest.get("/login");

        assertThat(cost(guest, "/login")).isLessThanOrEqualTo(4);
    }

    private static int cost(Visitor visitor, String path) {
        var before = STATEMENTS.get();
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
        return STATEMENTS.get() - before;
    }

    private Visitor signedIn(Role role) {
        var name = "counter-" + UUID.randomUUID().toString().substring(0, 8);
        Acting.run(Acting.SYSTEM, () -> {
            var enrolled = (Enrolling.Enrolled) people.enrol(name, "a good secret", "计数", "zh");
            people.join(enrolled.person().id(), UUID.randomUUID(), role, "计数");
        });
        var visitor = new Visitor(port);
        visitor.signIn(name, "a good secret");
        return visitor;
    }

    /// Counts what requests prepare on the application's connections; schedules go on meanwhile.
    @TestConfiguration(proxyBeanMethods = false)
    static class Counting implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source && name.equals("dataSource") ? new Counted(source) : bean;
        }
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement") && isOfARequest()) {
                            STATEMENTS.incrementAndGet();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private static boolean isOfARequest() {
            return Thread.currentThread().getName().startsWith("http-");
        }
    }
}
