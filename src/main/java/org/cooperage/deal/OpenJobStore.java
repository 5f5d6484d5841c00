package org.cooperage.deal;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.findMoney;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.TimeSlot;
import org.cooperage.shared.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Jobs read together with their orders: two queries, however many jobs.
@Component
class OpenJobStore {

    private static final String SELECT = """
            SELECT d.*, o.code AS order_code, o.need_id AS order_need, o.due AS order_due, o.ends AS promised, t.amount
            FROM deal d JOIN deal o ON o.id = d.parent_id LEFT JOIN deal_terms t ON t.deal_id = d.id
            WHERE d.kind = 'JOB' AND d.stage = ANY (:stages::text[]) %s ORDER BY d.id""";
    private static final String[] LIVE = names(true);
    private static final String[] OPEN = names(false);

    private final JdbcClient db;
    private final LineStore lines;

    OpenJobStore(JdbcClient db, LineStore lines) {
        this.db = db;
        this.lines = lines;
    }

    List<OpenJob> list() {
        return whole(select("").param("stages", OPEN).query(OpenJobStore::job).list());
    }

    List<OpenJob> since(Instant moment) {
        return whole(select("AND d.ends >= :since")
                .param("stages", LIVE)
                .param("since", at(moment))
                .query(OpenJobStore::job)
                .list());
    }

    List<OpenJob> ofOrders(Collection<Deal.Id> orders) {
        return whole(select("AND d.parent_id = ANY (:orders::uuid[])")
                .param("stages", OPEN)
                .param("orders", texts(orders.stream().map(Deal.Id::value).toList()))
                .query(OpenJobStore::job)
                .list());
    }

    List<OpenJob> on(UUID machine) {
        return whole(select("AND d.resource_id = :machine")
                .param("stages", OPEN)
                .param("machine", machine)
                .query(OpenJobStore::job)
                .list());
    }

    List<OpenJob> get(Collection<Deal.Id> ids) {
        return whole(select("AND d.id = ANY (:ids::uuid[])")
                .param("stages", LIVE)
                .param("ids", texts(ids.stream().map(Deal.Id::value).toList()))
                .query(OpenJobStore::job)
                .list());
    }

    Map<UUID, List<String>> colours(Collection<Deal.Id> ids) {
        return lines.colours(ids);
    }

    private JdbcClient.StatementSpec select(String condition) {
        return db.sql(SELECT.formatted(condition));
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static String[] names(boolean made) {
        return Arrays.stream(JobStage.values())
                .filter(stage -> stage.isLive() && (made || !stage.isMade()))
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private List<OpenJob> whole(List<OpenJob> jobs) {
        if (jobs.isEmpty()) {
            return jobs;
        }
        var slots = lines.slots(jobs.stream().map(OpenJob::id).toList(), false);
        return jobs.stream()
                .map(job -> job.with(slots.getOrDefault(job.id().value(), List.of())))
                .toList();
    }

    private static OpenJob job(ResultSet row, int number) throws SQLException {
        var quantity = new Quantity(row.getBigDecimal("quantity"), Unit.ofCode(row.getString("unit")));
        return new OpenJob(
                new Deal.Id(uuid(row, "id")),
                new Deal.Id(uuid(row, "parent_id")),
                row.getString("code"),
                row.getString("order_code"),
                uuid(row, "order_need"),
                new Party.Id(uuid(row, "buyer_id")),
                new Party.Id(uuid(row, "maker_id")),
                new Bilingual(row.getString("product_zh"), row.getString("product_en")),
                JobRows.step(row),
                quantity,
                findMoney(row, "amount"),
                JobStage.valueOf(row.getString("stage")),
                percent(row.getBigDecimal("good").add(row.getBigDecimal("scrap")), quantity.value()),
                new TimeSlot(instant(row, "starts"), instant(row, "ends")),
                List.of(),
                instant(row, "order_due"),
                instant(row, "promised"));
    }

    private static int percent(BigDecimal reported, BigDecimal quantity) {
        return Math.min(
                100,
                reported.multiply(BigDecimal.valueOf(100))
                        .divide(quantity, RoundingMode.DOWN)
                        .intValue());
    }
}
