package org.cooperage.deal;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.findInstant;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.party.Party;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What hangs on a deal: its lines by colour and size, its slots, the counter, the asked move. Read for many at once.
@Component
class LineStore {

    private final JdbcClient db;
    private final JdbcTemplate batch;

    LineStore(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    void insert(Deal.Id deal, Party.Id buyer, Party.@Nullable Id maker, List<JobTerms.Line> lines) {
        batch.batchUpdate(
                "INSERT INTO deal_line (deal_id, colour, size, buyer_id, maker_id, quantity) VALUES (?, ?, ?, ?, ?, ?)",
                lines,
                100,
                (row, line) -> {
                    row.setObject(1, deal.value());
                    row.setString(2, line.colour());
                    row.setString(3, line.size());
                    row.setObject(4, buyer.value());
                    row.setObject(5, maker == null ? null : maker.value(), Types.OTHER);
                    row.setBigDecimal(6, line.quantity());
                });
    }

    void insertSlots(Deal.Id deal, Party.Id buyer, Party.Id maker, List<JobTerms.Slot> slots, boolean asked) {
        batch.batchUpdate("""
                INSERT INTO deal_slot (deal_id, resource_id, unit, buyer_id, maker_id, during, asked)
                VALUES (?, ?, ?, ?, ?, tstzrange(?, ?), ?)""", slots, 100, (row, slot) -> {
            row.setObject(1, deal.value());
            row.setObject(2, slot.resource());
            row.setInt(3, slot.unit());
            row.setObject(4, buyer.value());
            row.setObject(5, maker.value());
            row.setObject(6, at(slot.during().from()));
            row.setObject(7, at(slot.during().to()));
            row.setBoolean(8, asked);
        });
    }

    void deleteLines(Deal.Id deal) {
        db.sql("DELETE FROM deal_line WHERE deal_id = ?").param(deal.value()).update();
    }

    void deleteSlots(Deal.Id deal, boolean asked) {
        db.sql("DELETE FROM deal_slot WHERE deal_id = ? AND asked = ?")
                .param(deal.value())
                .param(asked)
                .update();
    }

    void ask(JobDeal job, AskedMove move) {
        db.sql("""
                        INSERT INTO asked_move (deal_id, buyer_id, maker_id, starts, ends, stage_before)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .param(job.id().value())
                .param(job.buyer().value())
                .param(job.maker().value())
                .param(at(move.planned().from()))
                .param(at(move.planned().to()))
                .param(move.stageBefore().name())
                .update();
        insertSlots(job.id(), job.buyer(), job.maker(), move.slots(), true);
    }

    void forgetMove(Deal.Id job) {
        db.sql("DELETE FROM asked_move WHERE deal_id = ?").param(job.value()).update();
        deleteSlots(job, true);
    }

    void counter(JobDeal job, Counter counter, Instant now) {
        var ends = counter.ends();
        db.sql("""
                        INSERT INTO counter_offer (deal_id, buyer_id, maker_id, unit_price, ends, quantity, note, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(job.id().value())
                .param(job.buyer().value())
                .param(job.maker().value())
                .param(counter.unitPrice())
                .param(ends == null ? null : at(ends))
                .param(counter.quantity())
                .param(counter.note())
                .param(at(now))
                .update();
    }

    void settleCounter(Deal.Id job, String outcome) {
        db.sql("UPDATE counter_offer SET outcome = ? WHERE deal_id = ?")
                .param(outcome)
                .param(job.value())
                .update();
    }

    Map<UUID, List<JobTerms.Line>> lines(Collection<Deal.Id> deals) {
        return grouped(
                "SELECT deal_id, colour, size, quantity FROM deal_line WHERE deal_id = ANY (?) ORDER BY colour, size",
                deals,
                row -> new JobTerms.Line(
                        row.getString("colour"), row.getString("size"), row.getBigDecimal("quantity")));
    }

    Map<UUID, List<String>> colours(Collection<Deal.Id> deals) {
        return grouped(
                "SELECT DISTINCT deal_id, colour FROM deal_line WHERE deal_id = ANY (?) ORDER BY colour",
                deals,
                row -> row.getString("colour"));
    }

    Map<UUID, List<JobTerms.Slot>> slots(Collection<Deal.Id> deals, boolean asked) {
        return grouped(
                """
                SELECT deal_id, resource_id, unit, lower(during) AS starts, upper(during) AS ends FROM deal_slot
                WHERE deal_id = ANY (?) AND asked IS %s ORDER BY lower(during), unit""".formatted(asked ? "TRUE" : "FALSE"),
                deals,
                row -> new JobTerms.Slot(
                        uuid(row, "resource_id"),
                        row.getInt("unit"),
                        new TimeSlot(instant(row, "starts"), instant(row, "ends"))));
    }

    Map<UUID, List<Counter>> counters(Collection<Deal.Id> deals) {
        return grouped(
                "SELECT deal_id, unit_price, ends, quantity, note FROM counter_offer WHERE deal_id = ANY (?)",
                deals,
                row -> new Counter(
                        row.getBigDecimal("unit_price"),
                        findInstant(row, "ends"),
                        row.getBigDecimal("quantity"),
                        row.getString("note")));
    }

    Map<UUID, List<AskedMove>> askedMoves(Collection<Deal.Id> deals) {
        var slots = slots(deals, true);
        return grouped(
                "SELECT deal_id, starts, ends, stage_before FROM asked_move WHERE deal_id = ANY (?)",
                deals,
                row -> new AskedMove(
                        new TimeSlot(instant(row, "starts"), instant(row, "ends")),
                        slots.getOrDefault(uuid(row, "deal_id"), List.of()),
                        JobStage.valueOf(row.getString("stage_before"))));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private record Keyed<T>(UUID deal, T part) {}

    private <T> Map<UUID, List<T>> grouped(String sql, Collection<Deal.Id> deals, Reader<T> reader) {
        return db
                .sql(sql)
                .param(deals.stream().map(Deal.Id::value).toArray(UUID[]::new))
                .query((row, n) -> new Keyed<>(uuid(row, "deal_id"), reader.read(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Keyed::deal, Collectors.mapping(Keyed::part, Collectors.toList())));
    }
}
