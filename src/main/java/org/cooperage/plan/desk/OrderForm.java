package org.cooperage.plan.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.cooperage.need.Need;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Money;
import org.springframework.util.MultiValueMap;

/// What somebody typed into the order form, as it was typed, so that a refused form comes back with everything in it.
///
/// Quantities come in one of two ways: a total over some colours by a ratio of sizes, or the grid.
record OrderForm(
        String routing,
        String total,
        String colours,
        String ratio,
        List<String> sizes,
        List<Row> rows,
        String earliest,
        String due,
        String place,
        String deliverTo,
        String ceiling,
        String quality,
        String makers,
        String note) {
    static final String USUAL_RATIO = "S:M:L:XL = 2:3:3:2";
    private static final List<String> USUAL_SIZES = List.of("S", "M", "L", "XL", "XXL");
    private static final int ROWS = 4;
    private static final int MOST_ROWS = 40;
    private static final String USUAL_MAKERS = "20";

    record Row(String colour, List<String> quantities) {
        public boolean isEmpty() {
            return colour.isBlank() && quantities.stream().allMatch(String::isBlank);
        }
    }

    static OrderForm empty(String routing, String due, String place) {
        return new OrderForm(
                routing,
                "",
                "",
                USUAL_RATIO,
                USUAL_SIZES,
                blank(USUAL_SIZES.size()),
                "",
                due,
                place,
                "",
                "",
                "B",
                USUAL_MAKERS,
                "");
    }

    private static List<Row> blank(int sizes) {
        var row = new Row("", Collections.nCopies(sizes, ""));
        return Collections.nCopies(ROWS, row);
    }

    static OrderForm of(Need need) {
        var sizes = need.sizes();
        var rows = new ArrayList<Row>();
        for (var colour : need.colours()) {
            rows.add(new Row(
                    colour, sizes.stream().map(s -> quantity(need, colour, s)).toList()));
        }
        rows.add(new Row("", Collections.nCopies(sizes.size(), "")));
        return new OrderForm(
                need.routing().toString(),
                "",
                "",
                USUAL_RATIO,
                sizes,
                rows,
                "",
                need.due()
                        .minusSeconds(1)
                        .atZone(BusinessClock.ZONE)
                        .toLocalDate()
                        .toString(),
                need.deliverPlace().toString(),
                Optional.ofNullable(need.deliverTo()).orElse(""),
                Optional.ofNullable(need.ceiling())
                        .map(Money::yuan)
                        .map(y -> y.toPlainString())
                        .orElse(""),
                need.quality().name(),
                String.valueOf(need.maxMakers()),
                need.note());
    }

    private static String quantity(Need need, String colour, String size) {
        var quantity = need.quantityOf(colour, size);
        return quantity.signum() == 0 ? "" : quantity.stripTrailingZeros().toPlainString();
    }

    static OrderForm typed(MultiValueMap<String, String> fields) {
        var sizes = fields.getOrDefault("sizes", USUAL_SIZES);
        var rows = new ArrayList<Row>();
        for (int row = 0; row < MOST_ROWS && fields.containsKey("colour" + row); row++) {
            var quantities = new ArrayList<String>();
            for (int size = 0; size < sizes.size(); size++) {
                quantities.add(text(fields, "q%d_%d".formatted(row, size)));
            }
            rows.add(new Row(text(fields, "colour" + row), quantities));
        }
        return new OrderForm(
                text(fields, "routing"),
                text(fields, "total"),
                text(fields, "colours"),
                text(fields, "ratio"),
                sizes,
                rows,
                text(fields, "earliest"),
                text(fields, "due"),
                text(fields, "place"),
                text(fields, "deliverTo"),
                text(fields, "ceiling"),
                text(fields, "quality"),
                text(fields, "makers"),
                text(fields, "note"));
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name)).map(String::strip).orElse("");
    }

    /// Whether the grid says how many; else total, colours and ratio do.
    public boolean usesGrid() {
        return rows.stream().anyMatch(r -> r.quantities().stream().anyMatch(q -> !q.isBlank()));
    }
}
