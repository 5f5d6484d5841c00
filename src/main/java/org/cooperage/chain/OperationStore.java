package org.cooperage.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The operations of routings.
@Repository
class OperationStore {

    private final JdbcClient db;

    OperationStore(JdbcClient db) {
        this.db = db;
    }

    List<Operation> of(Routing.Id routing) {
        return db.sql("SELECT * FROM operation WHERE routing_id = ? ORDER BY seq")
                .param(routing.value())
                .query((row, n) -> operation(row))
                .list();
    }

    void replace(Routing.Id routing, List<Operation> operations) {
        db.sql("DELETE FROM operation WHERE routing_id = ?")
                .param(routing.value())
                .update();
        operations.forEach(operation -> insert(routing, operation));
    }

    private void insert(Routing.Id routing, Operation it) {
        db.sql("""
                        INSERT INTO operation (routing_id, seq, name_zh, name_en, process_id, unit, units_per_product,
                            run_minutes, batch_size, cycle_minutes, once_minutes, setup_minutes, transfer_lot, min_lot,
                            max_split, yield, wait_min_minutes, wait_max_minutes, same_site_as, one_maker_per_colour,
                            discharge_class, reference_price, material_price)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(routing.value())
                .param(it.seq())
                .param(it.name().zh())
                .param(it.name().en())
                .param(it.process() == null ? null : it.process().value())
                .param(it.unit().code())
                .param(it.unitsPerProduct())
                .param(it.runMinutes())
                .param(it.batchSize())
                .param(it.cycleMinutes())
                .param(it.onceMinutes())
                .param(it.setupMinutes())
                .param(it.transferLot())
                .param(it.minLot())
                .param(it.maxSplit())
                .param(it.yield())
                .param(it.waitMinMinutes())
                .param(it.waitMaxMinutes())
                .param(it.sameSiteAs())
                .param(it.oneMakerPerColour())
                .param(it.dischargeClass())
                .param(it.referencePrice())
                .param(it.materialPrice())
                .update();
    }

    private static Operation operation(ResultSet row) throws SQLException {
        return new Operation(
                row.getInt("seq"),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                processId(row.getString("process_id")),
                Unit.ofCode(row.getString("unit")),
                row.getBigDecimal("units_per_product"),
                row.getBigDecimal("run_minutes"),
                row.getBigDecimal("batch_size"),
                row.getObject("cycle_minutes", Integer.class),
                row.getObject("once_minutes", Integer.class),
                row.getInt("setup_minutes"),
                row.getBigDecimal("transfer_lot"),
                row.getBigDecimal("min_lot"),
                row.getInt("max_split"),
                row.getBigDecimal("yield"),
                row.getInt("wait_min_minutes"),
                row.getObject("wait_max_minutes", Integer.class),
                row.getObject("same_site_as", Integer.class),
                row.getBoolean("one_maker_per_colour"),
                row.getString("discharge_class"),
                row.getBigDecimal("reference_price"),
                row.getBigDecimal("material_price"));
    }

    private static Process.@Nullable Id processId(@Nullable String value) {
        return value == null ? null : new Process.Id(value);
    }
}
