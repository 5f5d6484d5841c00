package org.cooperage.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import javax.sql.DataSource;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Generator;
import org.cooperage.demo.engine.Profile;
import org.cooperage.demo.engine.Scenario;
import org.cooperage.shared.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Brings a generated cluster into the database, whole or not at all: one transaction as the owner, table by table.
@Component
class ClusterLoader {
    private static final Logger log = LoggerFactory.getLogger(ClusterLoader.class);
    private static final String PASSWORD = "demo";

    private final DataSource owner;
    private final PasswordEncoder passwords;

    ClusterLoader(@Qualifier("owner") DataSource owner, PasswordEncoder passwords) {
        this.owner = owner;
        this.passwords = passwords;
    }

    /// Loads the cluster unless there is one already, and says which one there is.
    Scenario load(Scenario wanted) {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            var there = find(connection);
            if (there.isEmpty()) {
                load(connection, wanted);
                analyze(connection);
                connection.commit();
            }
            return there.orElse(wanted);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The demo cluster could not be loaded.\nMaybe the database holds other data; start with --reset.",
                    e);
        }
    }

    private static Optional<Scenario> find(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT firms, seed, starts_at FROM demo_cluster")) {
            if (!rows.next()) return Optional.empty();
            var day =
                    rows.getTimestamp(3).toInstant().atZone(BusinessClock.ZONE).toLocalDate();
            return Optional.of(new Scenario(rows.getInt(1), rows.getLong(2), day));
        }
    }

    private void load(Connection connection, Scenario scenario) throws SQLException {
        var profile = Profile.named("qinghe");
        say("Making a cluster of %,d firms …", scenario.firms());
        var cluster = Generator.generate(scenario, profile);
        var register = new RegisterRows(connection, cluster, profile);
        var places = register.places();
        new ChainRows(connection, profile).write();
        register.parties(places);
        register.people(passwords.encode(PASSWORD));
        register.demoAccounts();
        say("Firms %,d and the people who act for them", cluster.parties().size());
        machines(connection, cluster, places);
        new PowerRows(connection, profile).write(places);
        trade(connection, cluster, profile, places);
        new ExpectedRows(connection, cluster, scenario.start()).write();
        var gaps = new GapRows(connection, cluster, scenario.start());
        gaps.template();
        gaps.dyeing();
        new BarrelRows(connection).answers(cluster, scenario);
        new InstrumentRows(connection, scenario).write(cluster);
        services(connection, cluster, places);
        new BookingRows(connection, scenario.start()).write();
        new PolicyRows(connection, cluster, places, scenario.start()).write();
        new PilotRows(connection, cluster, places, scenario.start()).write();
        var county = PolicyRows.county(cluster);
        if (county.isPresent()) {
            new CooperationRows(connection, places, scenario.start()).write(county.get());
            mandate(connection, cluster, places, county.get());
            new LeaderRows(connection, cluster, places, scenario.start()).write(county.get());
        }
        new InvestmentRows(connection, cluster, scenario.start()).write();
        new UpgradeRows(connection, cluster, scenario).write();
        new CapacityRows(connection, scenario).write();
        new MonitorRows(connection, cluster, scenario).write();
        new BenchmarkRows(connection, cluster, scenario).write();
        new ConsentRows(connection, cluster, scenario.start()).write();
        new WorkbookRows(connection, cluster, scenario).write();
        new RuleRows(connection, cluster, scenario).write();
        mark(connection, scenario);
    }

    private void machines(Connection connection, Cluster cluster, Codes places) throws SQLException {
        var machines = new MachineRows(connection, cluster);
        machines.calendars();
        machines.machines(places);
        machines.capabilities(places);
        machines.ties();
        say(
                "Machines %,d",
                cluster.resources().stream().mapToInt(Cluster.Resource::units).sum());
        machines.holds();
        say("Booked slots %,d", cluster.holds().size());
    }

    private void trade(Connection connection, Cluster cluster, Profile profile, Codes places) throws SQLException {
        var trade = new TradeRows(connection, cluster, profile, places);
        trade.needs();
        trade.deals();
        var deliveries = new DeliveryRows(connection, cluster, places);
        deliveries.reports();
        deliveries.inspections();
        deliveries.shipments();
        deliveries.payables();
        deliveries.payments();
        say(
                "Orders %,d with %,d jobs",
                cluster.orders().size(),
                cluster.orders().stream().mapToInt(o -> o.jobs().size()).sum());
    }

    private static void mandate(Connection connection, Cluster cluster, Codes places, Cluster.Party county)
            throws SQLException {
        var operator = cluster.parties().stream()
                .filter(it -> it.kind().equals("OPERATOR") && it.verified())
                .findFirst();
        if (operator.isPresent()) {
            var rows = new MandateRows(connection, places, cluster.scenario().start());
            rows.write(county, operator.get());
        }
    }

    private static void services(Connection connection, Cluster cluster, Codes places) throws SQLException {
        var services = new ServiceRows(connection, cluster, places);
        services.write();
        new ServiceOrderRows(connection, cluster, services.offers()).write();
        say("Services %,d", services.offers().size());
    }

    private static void mark(Connection connection, Scenario scenario) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO demo_cluster (seed, firms, starts_at, loaded_at) VALUES (?, ?, ?, now())")) {
            insert.setLong(1, scenario.seed());
            insert.setInt(2, scenario.firms());
            insert.setTimestamp(3, Timestamp.from(scenario.start()));
            insert.execute();
        }
    }

    /// Fresh statistics, or the first plans of the day are slow.
    private static void analyze(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    private static void say(String text, Object... values) {
        log.info("{}", text.formatted(values));
    }
}
