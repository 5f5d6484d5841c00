package org.cooperage.indicator;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.chain.Chain;
import org.cooperage.indicator.IndicatorStore.Kept;
import org.cooperage.place.Places;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Figures as a table of rows and cities, with the names people know.
@Component
class IndicatorView {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");
    private static final String ALL = "";

    private final Chain chain;
    private final Places places;

    IndicatorView(Chain chain, Places places) {
        this.chain = chain;
        this.places = places;
    }

    /// @param key of the row or column in addresses
    record Head(String key, Bilingual name) {}

    /// @param text with digits, null: withheld
    record Cell(
            String row,
            String column,
            @Nullable String text,
            @Nullable Integer contributors,
            boolean held) {}

    /// @param columns all cities together first
    record Table(List<Head> columns, List<Row> rows, int withheld, int held) {}

    record Row(Head head, List<@Nullable Cell> cells) {}

    /// A month, week or quarter of a figure.
    ///
    /// @param text with digits, null: withheld
    record Past(String time, @Nullable String text, Kept kept) {}

    /// What one firm adds to a figure.
    record Own(Bilingual row, Bilingual column, String text) {}

    List<Own> own(Indicator indicator, List<Contribution> contributions) {
        var names = names(indicator);
        var formula = new IndicatorFormula(indicator.reckoning());
        return contributions.stream()
                .map(it -> new Own(
                        name(names, it.row()),
                        it.column().isEmpty() ? new Bilingual("–", "–") : name(names, it.column()),
                        String.valueOf(show(indicator, formula.own(it)))))
                .toList();
    }

    /// The latest first.
    List<Past> history(Indicator indicator, List<Kept> oldestFirst) {
        return oldestFirst.reversed().stream()
                .map(k -> new Past(
                        time(k.figure().span(), k.figure().period()),
                        show(indicator, k.figure().value()),
                        k))
                .toList();
    }

    Table table(Indicator indicator, List<Kept> kept) {
        var byAt = kept.stream()
                .collect(Collectors.toMap(
                        k -> List.of(k.figure().row(), k.figure().column()), Function.identity()));
        var columns = columns(indicator, kept);
        var rows = rows(indicator, kept).stream()
                .map(head -> new Row(
                        head,
                        columns.stream()
                                .<@Nullable Cell>map(
                                        column -> cell(indicator, byAt.get(List.of(head.key(), column.key()))))
                                .toList()))
                .toList();
        int withheld = (int) kept.stream().filter(k -> k.figure().isWithheld()).count();
        int held = (int) kept.stream().filter(Kept::held).count();
        return new Table(columns, rows, withheld, held);
    }

    private static @Nullable Cell cell(Indicator indicator, @Nullable Kept kept) {
        if (kept == null) {
            return null;
        }
        var figure = kept.figure();
        return new Cell(
                figure.row(), figure.column(), show(indicator, figure.value()), figure.contributors(), kept.held());
    }

    private List<Head> columns(Indicator indicator, List<Kept> kept) {
        var names = new HashMap<String, Bilingual>();
        places.cities().forEach(city -> names.put(city.id().toString(), city.name()));
        var keys = new TreeSet<String>(Comparator.<String, Boolean>comparing(key -> !key.equals(ALL))
                .thenComparing(key -> name(names, key).en()));
        kept.forEach(k -> keys.add(k.figure().column()));
        return keys.stream()
                .filter(key -> indicator.of().isByCity() || key.equals(ALL))
                .map(key -> new Head(key, name(names, key)))
                .toList();
    }

    private static Bilingual name(Map<String, Bilingual> names, String key) {
        return key.equals(ALL) ? new Bilingual("合计", "All") : names.getOrDefault(key, Bilingual.same(key));
    }

    /// Links and processes in the order of the chain; the whole cluster has a single row.
    private List<Head> rows(Indicator indicator, List<Kept> kept) {
        var present = kept.stream().map(k -> k.figure().row()).collect(Collectors.toSet());
        return heads(indicator).stream()
                .filter(head -> present.contains(head.key()))
                .toList();
    }

    List<Head> heads(Indicator indicator) {
        if (!indicator.of().isLink() && !indicator.of().isProcess()) {
            return List.of(new Head(ALL, new Bilingual("全集群", "The cluster")));
        }
        return indicator.of().isLink()
                ? chain.links().stream()
                        .map(l -> new Head(l.id().value(), l.name()))
                        .toList()
                : chain.processes().stream()
                        .map(p -> new Head(p.id().value(), p.name()))
                        .toList();
    }

    /// Names of the rows and columns that occur, by key.
    Map<String, Bilingual> names(Indicator indicator) {
        var names = new HashMap<String, Bilingual>();
        places.tree().forEach(place -> names.put(place.id().toString(), place.name()));
        heads(indicator).forEach(head -> names.put(head.key(), head.name()));
        return names;
    }

    /// Month, week by its Monday, or quarter.
    static String time(Indicator.Span span, LocalDate period) {
        return switch (span) {
            case WEEK -> period.toString();
            case MONTH -> MONTH.format(period);
            case QUARTER -> "%d-Q%d".formatted(period.getYear(), (period.getMonthValue() + 2) / 3);
        };
    }

    /// @return null: withheld
    static @Nullable String show(Indicator indicator, @Nullable Double value) {
        if (value == null) {
            return null;
        }
        return switch (indicator.unit()) {
            case COUNT, PIECES, MONEY -> digits("#,##0", value);
            case HOURS -> digits(indicator == Indicator.RESPONSE_HOURS ? "#,##0.0" : "#,##0", value);
            case DAYS -> digits("#,##0.0", value);
            case PERCENT -> digits("0.0", 100 * value) + " %";
            case INDEX -> digits("0.000", value);
            case YUAN -> digits("#,##0.00", value);
        };
    }

    private static String digits(String pattern, double value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
