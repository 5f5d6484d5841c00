package org.cooperage.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;
import org.cooperage.demo.engine.Scenario;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes two workbooks of the knitter one can play: one that is still a plan, one of last year with savings booked.
/// The firms one can play also reported their finished jobs.
final class WorkbookRows {
    private static final String OWNER = "knitter";
    private static final int MADE_DAYS_BEFORE = 20;
    private static final int BOOKED_DAYS_AFTER = 75;

    /// How long a job took of its planned time depends on its id alone. It held all units of its machine.
    private static final String REPORTS = """
            WITH job AS (
                SELECT d.*, (hashtext(d.id::text) & 1023) / 1024.0 AS dice
                FROM deal d JOIN demo_account a ON a.party_id = d.maker_id
                WHERE d.kind = 'JOB' AND d.stage IN ('DONE', 'PASSED', 'PAYABLE', 'PAID') AND d.ends <= timestamptz '%s'),
            slots AS (
                INSERT INTO deal_slot (deal_id, resource_id, unit, buyer_id, maker_id, during)
                SELECT job.id, r.id, held.unit, job.buyer_id, job.maker_id, tstzrange(job.starts, job.ends)
                FROM job JOIN resource r ON r.id = job.resource_id, generate_series(1, r.units) AS held (unit)
                ON CONFLICT DO NOTHING)
            INSERT INTO job_report (id, client_key, deal_id, buyer_id, maker_id, kind, happened_at, received_at)
            SELECT md5(told.kind || job.id)::uuid, md5(told.kind || job.id)::uuid, job.id, job.buyer_id, job.maker_id,
                   told.kind, told.at, told.at
            FROM job, LATERAL (VALUES ('START', job.starts + dice * interval '20 minutes'),
                ('DONE', job.starts + (job.ends - job.starts) * (0.82 + 0.18 * dice))) AS told (kind, at)""";

    private final Connection connection;
    private final Cluster cluster;
    private final Scenario scenario;

    WorkbookRows(Connection connection, Cluster cluster, Scenario scenario) {
        this.connection = connection;
        this.cluster = cluster;
        this.scenario = scenario;
    }

    record Saving(
            int step,
            String measure,
            double before,
            double after,
            double saved,
            double low,
            double high,
            int jobsBefore,
            int jobsAfter,
            @Nullable Double yuan) {}

    /// @param begunDaysAgo with savings booked, else the day it is planned for
    record Given(String key, int begunDaysAgo, JsonNode sheet, List<Saving> booked) {}

    void write() throws SQLException {
        var owner = cluster.parties().stream()
                .filter(party -> party.contact().username().equals(OWNER))
                .findFirst();
        if (owner.isEmpty()) {
            return;
        }
        reports();
        for (var one : given()) {
            book(one, owner.get());
            savings(one, owner.get());
        }
    }

    private void reports() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(REPORTS.formatted(scenario.start()));
        }
    }

    private void book(Given one, Cluster.Party owner) throws SQLException {
        var begun = begun(one);
        boolean isBegun = !one.booked().isEmpty();
        var made = begun.minusDays(MADE_DAYS_BEFORE) + " 10:12:00+08";
        var at = begun + " 08:00:00+08";
        try (var copy = TableCopy.into(connection, "workbook", "id, party_id, begun_on, version, at")) {
            copy.row(id(one), owner.id(), isBegun ? begun : null, isBegun ? 2 : 1, isBegun ? at : made);
        }
        try (var copy = TableCopy.into(
                connection, "workbook_version", "workbook_id, version, party_id, sheet, what, person_id, at")) {
            var person = owner.contact().person();
            copy.row(id(one), 1, owner.id(), one.sheet(), "MADE", person, made);
            if (isBegun) {
                copy.row(id(one), 2, owner.id(), one.sheet(), "BEGUN", person, at);
            }
        }
    }

    private void savings(Given one, Cluster.Party owner) throws SQLException {
        var begun = begun(one);
        var until = begun.plusDays(BOOKED_DAYS_AFTER);
        try (var copy = TableCopy.into(connection, "workbook_saving", """
                workbook_id, step, measure, party_id, name, begun_on, before, after, saved, low, high, jobs_before,
                jobs_after, since, until, yuan, booked_at""")) {
            for (var it : one.booked()) {
                var name = one.sheet()
                        .path("steps")
                        .get(it.step() - 1)
                        .path("name")
                        .asString();
                copy.row(
                        id(one),
                        it.step(),
                        it.measure(),
                        owner.id(),
                        name,
                        begun,
                        it.before(),
                        it.after(),
                        it.saved(),
                        it.low(),
                        it.high(),
                        it.jobsBefore(),
                        it.jobsAfter(),
                        begun.minusDays(180),
                        until,
                        it.yuan(),
                        until + " 09:30:00+08");
            }
        }
    }

    private LocalDate begun(Given one) {
        return scenario.date().minusDays(one.begunDaysAgo());
    }

    private static Key id(Given one) {
        return Key.of("workbook/" + one.key(), 0);
    }

    private static List<Given> given() {
        try (var in = Objects.requireNonNull(WorkbookRows.class.getResourceAsStream("/demo/workbooks.json"))) {
            return JsonMapper.builder().build().readValue(in.readAllBytes(), new TypeReference<List<Given>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
