package org.cooperage.indicator.table;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.cooperage.indicator.format.Result;
import org.cooperage.place.MapFrame;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.GeoPoint;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Results as tables, bars and, where regions are known places, a map.
@Component
class AnalysisView {
    private static final int MOST_ROWS = 50;
    private static final int MOST_COLUMNS = 12;
    private static final int MOST_BARS = 10;
    private static final int BAR_WIDTH = 300;
    private static final int MAP_WIDTH = 480;
    private static final int MAP_HEIGHT = 360;
    private static final double LARGEST_DOT = 26;

    private final Places places;
    private final MessageSource texts;

    AnalysisView(Places places, MessageSource texts) {
        this.places = places;
        this.texts = texts;
    }

    /// @param cells NaN as a dash
    record Row(List<String> keys, List<String> cells) {}

    record Bar(String label, String text, int width, int y) {}

    record Dot(String label, String text, double x, double y, double radius) {}

    /// @param all how many rows there are; so many are in the export
    /// @param hidden columns that are only in the export
    /// @param by column the bars and dots show
    record Shown(
            String name,
            String title,
            List<String> keys,
            List<String> columns,
            List<Row> rows,
            int all,
            int hidden,
            String by,
            List<Bar> bars,
            List<Dot> dots) {}

    List<Shown> of(List<Result> results) {
        return results.stream().map(this::of).toList();
    }

    private Shown of(Result result) {
        int columns = Math.min(MOST_COLUMNS, result.columns().size());
        var rows = new ArrayList<Row>();
        for (int row = 0; row < Math.min(MOST_ROWS, result.rows().size()); row++) {
            int at = row;
            rows.add(new Row(
                    result.rows().get(row),
                    IntStream.range(0, columns)
                            .mapToObj(column -> number(result.figures().at(at, column)))
                            .toList()));
        }
        return new Shown(
                result.name(),
                text(result.name()),
                result.keys().stream().map(this::text).toList(),
                result.columns().stream().limit(columns).map(this::text).toList(),
                rows,
                result.rows().size(),
                result.columns().size() - columns,
                result.columns().isEmpty() ? "" : text(result.columns().getFirst()),
                bars(result),
                dots(result));
    }

    private static List<Bar> bars(Result result) {
        var order = largest(result);
        double most = order.isEmpty() ? 0 : value(result, order.getFirst());
        var bars = new ArrayList<Bar>();
        for (int row : order) {
            double value = value(result, row);
            if (value > 0) {
                int width = (int) Math.max(1, Math.round(value / most * BAR_WIDTH));
                var label = String.join(" · ", result.rows().get(row));
                bars.add(new Bar(label, number(value), width, bars.size() * 26));
            }
        }
        return bars;
    }

    private static List<Integer> largest(Result result) {
        return result.columns().isEmpty()
                ? List.of()
                : IntStream.range(0, result.rows().size())
                        .filter(row -> !Double.isNaN(value(result, row)))
                        .boxed()
                        .sorted(Comparator.comparingDouble(row -> -value(result, row)))
                        .limit(MOST_BARS)
                        .toList();
    }

    private static double value(Result result, int row) {
        return result.figures().at(row, 0);
    }

    private List<Dot> dots(Result result) {
        if (result.columns().isEmpty() || !result.keys().equals(List.of("region"))) {
            return List.of();
        }
        var known = known();
        var at = new HashMap<Integer, GeoPoint>();
        for (int row = 0; row < result.rows().size(); row++) {
            var point = known.get(normal(result.rows().get(row).getFirst()));
            if (point != null && value(result, row) > 0) {
                at.put(row, point);
            }
        }
        if (at.size() < 2) {
            return List.of();
        }
        var frame = MapFrame.around(at.values(), MAP_WIDTH, MAP_HEIGHT);
        double most = at.keySet().stream()
                .mapToDouble(row -> value(result, row))
                .max()
                .orElse(1);
        return at.entrySet().stream()
                .map(it -> new Dot(
                        result.rows().get(it.getKey()).getFirst(),
                        number(value(result, it.getKey())),
                        frame.x(it.getValue()),
                        frame.y(it.getValue()),
                        Math.rint(10 * Math.max(4, LARGEST_DOT * Math.sqrt(value(result, it.getKey()) / most))) / 10))
                .sorted(Comparator.comparingDouble(Dot::radius).reversed())
                .toList();
    }

    /// Where regions lie, by GB/T 2260 code and by both names.
    private Map<String, GeoPoint> known() {
        var known = new HashMap<String, GeoPoint>();
        for (Place place : places.tree()) {
            known.put(normal(place.code()), place.point());
            known.put(normal(place.name().zh()), place.point());
            known.put(normal(place.name().en()), place.point());
        }
        return known;
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[市县区]$", "");
    }

    private String text(String name) {
        return String.valueOf(texts.getMessage("table.term." + name, null, name, LocaleContextHolder.getLocale()));
    }

    static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        var pattern = value == Math.rint(value) || Math.abs(value) >= 1_000 ? "#,##0" : "#,##0.####";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
