package org.cooperage.exchange;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cooperage.chain.Product;
import org.cooperage.chain.QualityClass;
import org.cooperage.chain.Routing;
import org.cooperage.need.Draft;
import org.cooperage.need.Need;
import org.cooperage.need.Needs;
import org.cooperage.need.Opening;
import org.cooperage.place.Place;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The staged rows as orders, checked and opened through the door of needs.
@Component
class OrderBook {

    private static final int USUAL_MAKERS = 9;
    private static final String ORDERS = """
            SELECT owner_id, reference, min(n) AS n, existing_id, ref_id, other_id, city_id, due, address, ceiling, quality,
                   max_makers, note, status,
                   array_agg(colour ORDER BY n) AS colours, array_agg(coalesce(size, '-') ORDER BY n) AS sizes,
                   array_agg(quantity::numeric ORDER BY n) AS quantities
            FROM import_row
            WHERE NOT EXISTS (SELECT 1 FROM import_fault f WHERE f.import_id = ? AND f.n = import_row.n)
            GROUP BY owner_id, reference, existing_id, ref_id, other_id, city_id, due, address, ceiling, quality,
                   max_makers, note, status
            ORDER BY n""";
    /// Fields of a draft by the column they come from.
    private static final Map<String, String> COLUMNS = Map.of(
            "lines", "quantity",
            "due", "due",
            "ceiling", "ceiling",
            "maxMakers", "max_makers",
            "note", "note",
            "deliverTo", "address",
            "place", "place",
            "routing", "routing");

    private final JdbcClient db;
    private final Needs needs;

    OrderBook(JdbcClient db, Needs needs) {
        this.db = db;
        this.needs = needs;
    }

    /// Takes what is wrong with a row.
    @FunctionalInterface
    interface Complaints {
        void add(int row, String column, String value, String rule, List<String> details);
    }

    private record Sent(
            int row,
            UUID buyer,
            String reference,
            Need.@Nullable Id need,
            @Nullable String status,
            Draft draft) {}

    /// Finds what is wrong with each order as a whole, and marks its rows as new, changed or unchanged.
    void check(Import.Id file, Complaints complaints) {
        each(file, sent -> {
            needs.check(sent.draft()).forEach(fault -> complain(complaints, sent, fault));
            mark(sent, status(complaints, sent));
        });
    }

    private static void complain(Complaints complaints, Sent sent, Fault fault) {
        var column = COLUMNS.getOrDefault(fault.field(), "reference");
        var rule = "@" + fault.messageKey() + "|" + fault.mendKey();
        complaints.add(
                sent.row(),
                column,
                fault.value(),
                rule,
                fault.details().stream().map(String::valueOf).toList());
    }

    private String status(Complaints complaints, Sent sent) {
        if (sent.need() == null) {
            return "NEW";
        }
        var need = needs.get(sent.need());
        if (isSame(Draft.of(need), sent.draft())) {
            return "UNCHANGED";
        }
        if (need.stage() != Need.Stage.OPEN && need.stage() != Need.Stage.DRAFT) {
            complaints.add(sent.row(), "reference", sent.reference(), "order-agreed", List.of(need.code()));
        }
        return "CHANGED";
    }

    /// Opens and edits the orders marked so.
    void write(Import file) {
        if (file.kind() == ImportKind.ORDERS) {
            each(file.id(), this::write);
        }
    }

    private void write(Sent sent) {
        if ("NEW".equals(sent.status())) {
            var need = opened(sent, needs.openFor(sent.buyer(), sent.draft()));
            db.sql("INSERT INTO import_order (buyer_id, reference, need_id) VALUES (?, ?, ?)")
                    .params(sent.buyer(), sent.reference(), need.id().value())
                    .update();
        } else if ("CHANGED".equals(sent.status())) {
            var old = needs.get(Objects.requireNonNull(sent.need()));
            opened(sent, needs.edit(old.id(), old.version(), sent.draft()));
        }
    }

    private static Need opened(Sent sent, Opening opening) {
        return switch (opening) {
            case Opening.Opened(var need) -> need;
            case Opening.Refused(var faults) ->
                throw new IllegalStateException(
                        "The order (%s) was checked and is refused now (%s).\nMaybe look through the table again."
                                .formatted(sent.reference(), faults));
        };
    }

    private void mark(Sent sent, String status) {
        db.sql("UPDATE import_row SET status = ? WHERE owner_id = ? AND reference = ?")
                .params(status, sent.buyer(), sent.reference())
                .update();
    }

    private void each(Import.Id file, Consumer<Sent> order) {
        try (var all = db.sql(ORDERS).withFetchSize(500).param(file.value()).query((row, n) -> sent(row)).stream()) {
            all.forEach(order);
        }
    }

    private static boolean isSame(Draft one, Draft other) {
        return one.product().equals(other.product())
                && one.routing().equals(other.routing())
                && quantities(one).equals(quantities(other))
                && one.due().equals(other.due())
                && one.deliverPlace().equals(other.deliverPlace())
                && Objects.equals(one.deliverTo(), other.deliverTo())
                && Objects.equals(one.ceiling(), other.ceiling())
                && one.quality() == other.quality()
                && one.maxMakers() == other.maxMakers()
                && one.note().equals(other.note());
    }

    private static Map<String, BigDecimal> quantities(Draft draft) {
        return draft.lines().stream()
                .collect(Collectors.toMap(
                        line -> line.colour() + "\n" + line.size(),
                        line -> line.quantity().stripTrailingZeros(),
                        BigDecimal::add));
    }

    private static Sent sent(ResultSet row) throws SQLException {
        var need = row.getObject("existing_id", UUID.class);
        return new Sent(
                row.getInt("n"),
                row.getObject("owner_id", UUID.class),
                row.getString("reference"),
                need == null ? null : new Need.Id(need),
                row.getString("status"),
                draft(row));
    }

    private static Draft draft(ResultSet row) throws SQLException {
        var ceiling = row.getBigDecimal("ceiling");
        var makers = row.getString("max_makers");
        var quality = row.getString("quality");
        var note = row.getString("note");
        return new Draft(
                new Product.Id(row.getObject("ref_id", UUID.class)),
                new Routing.Id(row.getObject("other_id", UUID.class)),
                lines(row),
                null,
                endOf(LocalDate.parse(row.getString("due"))),
                new Place.Id(row.getObject("city_id", UUID.class)),
                row.getString("address"),
                ceiling == null ? null : new Money(ceiling),
                quality == null ? QualityClass.B : QualityClass.valueOf(quality),
                makers == null ? USUAL_MAKERS : Integer.parseInt(makers),
                note == null ? "" : note);
    }

    private static List<Need.Line> lines(ResultSet row) throws SQLException {
        var colours = values(row.getArray("colours"));
        var sizes = values(row.getArray("sizes"));
        var quantities = values(row.getArray("quantities"));
        var lines = new ArrayList<Need.Line>();
        for (int i = 0; i < colours.length; i++) {
            lines.add(new Need.Line((String) colours[i], (String) sizes[i], (BigDecimal) quantities[i]));
        }
        return lines;
    }

    private static Object[] values(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }

    /// A due day ends at midnight in the cluster's time zone.
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
