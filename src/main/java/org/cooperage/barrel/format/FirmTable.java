package org.cooperage.barrel.format;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cooperage.barrel.engine.Catalogue;
import org.cooperage.barrel.engine.Evidence;
import org.cooperage.barrel.engine.Firm;
import org.cooperage.barrel.engine.Indicator;
import org.cooperage.barrel.engine.Source;
import org.cooperage.chain.Dimension;

/// A table of evidence, a row for each firm and indicator, in any order.
public final class FirmTable extends Reading {
    private static final Header.Column PARTY = Header.Column.required("party", "firm", "company", "企业", "主体");
    private static final Header.Column INDICATOR = Header.Column.required("indicator", "code", "指标", "指标编号");
    private static final Header.Column VALUE = Header.Column.required("value", "数值", "值", "指标值");
    private static final Header.Column SOURCE = Header.Column.required("source", "src", "来源", "数据来源");
    private static final Header.Column AGE = Header.Column.required("age", "age months", "months", "月龄", "距今月数");
    private static final Header.Column LINK = Header.Column.optional("link", "chain link", "环节", "产业链环节");
    private static final Header.Column SIZE = Header.Column.optional("size", "size class", "规模", "规模等级");
    private static final Header.Column WEIGHT =
            Header.Column.optional("weight", "strategy weight", "strategy", "战略权重", "权重");
    private static final double OLDEST_MONTHS = 1_200;
    private static final int LONGEST_NAME = 200;
    private static final Map<String, Source> SOURCES = sources();

    private final IndicatorNames indicators;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private int unknown;

    private FirmTable(Catalogue catalogue) {
        super(List.of(PARTY, INDICATOR, VALUE, SOURCE, AGE, LINK, SIZE, WEIGHT));
        this.indicators = new IndicatorNames(catalogue);
    }

    /// What a table says.
    ///
    /// @param firms in the order in which they come first; empty when there are faults
    /// @param unknown rows without a value: asked, but not known
    public record Content(List<Firm> firms, int rows, int unknown, List<TableFault> faults) {}

    public static Content read(Catalogue catalogue, Iterator<Line> lines) {
        var table = new FirmTable(catalogue);
        table.readAll(lines);
        var firms = table.faults().isEmpty()
                ? table.drafts.entrySet().stream()
                        .map(one -> one.getValue().firm(one.getKey()))
                        .toList()
                : List.<Firm>of();
        return new Content(firms, table.rows(), table.unknown, List.copyOf(table.faults()));
    }

    @Override
    void row() {
        var party = cell(PARTY);
        if (party.isEmpty() || party.length() > LONGEST_NAME) {
            wrong(
                    PARTY,
                    party.isEmpty() ? "is empty" : "is too long",
                    "Name the firm in at most %d characters".formatted(LONGEST_NAME));
            return;
        }
        var draft = drafts.computeIfAbsent(party, none -> new Draft());
        group(draft.link, LINK);
        group(draft.size, SIZE);
        var indicator = indicators.find(cell(INDICATOR));
        if (indicator.isEmpty()) {
            wrong(INDICATOR, "is no indicator", indicators.mend());
            return;
        }
        weigh(draft, indicator.get().dimension());
        evidence(draft, indicator.get());
    }

    private void group(Once<String> known, Header.Column column) {
        var text = cell(column);
        if (!text.isEmpty()) {
            once(known, column, text, "a firm has one " + column.name());
        }
    }

    private void weigh(Draft draft, Dimension dimension) {
        if (cell(WEIGHT).isEmpty()) {
            return;
        }
        var weight = number(WEIGHT, cell(WEIGHT), 1, Firm.LARGEST_WEIGHT);
        if (weight.isEmpty()) {
            return;
        }
        if (weight.getAsDouble() != Math.rint(weight.getAsDouble())) {
            wrong(WEIGHT, "is no whole number", "Write 1, 2 or 3");
            return;
        }
        once(
                draft.weights.computeIfAbsent(dimension, none -> new Once<>()),
                WEIGHT,
                (int) weight.getAsDouble(),
                "a dimension (%s) has one weight".formatted(dimension));
    }

    private <T> void once(Once<T> known, Header.Column column, T value, String rule) {
        int before = known.put(value, number());
        if (before > 0) {
            wrong(column, "differs from row %d".formatted(before), "Write the same: " + rule);
        }
    }

    private void evidence(Draft draft, Indicator indicator) {
        var before = draft.rows.putIfAbsent(indicator.code(), number());
        if (before != null) {
            wrong(INDICATOR, "is there for this firm in row %d already".formatted(before), "Keep one of the two rows");
            return;
        }
        var source = source();
        var age = number(AGE, cell(AGE), 0, OLDEST_MONTHS);
        if (cell(VALUE).isEmpty()) {
            unknown++;
            return;
        }
        var value = value(indicator);
        if (value.isPresent() && age.isPresent() && source.isPresent()) {
            draft.evidence.put(
                    indicator.code(),
                    new Evidence(indicator.code(), value.getAsDouble(), source.get(), age.getAsDouble()));
        }
    }

    private Optional<Source> source() {
        var source = Optional.ofNullable(SOURCES.get(Words.plain(cell(SOURCE))));
        if (source.isEmpty()) {
            wrong(
                    SOURCE,
                    cell(SOURCE).isEmpty() ? "is empty" : "is no source",
                    "Write P (platform fact), D (document) or A (answered)");
        }
        return source;
    }

    private OptionalDouble value(Indicator indicator) {
        var text = cell(VALUE);
        if (Words.isPercent(text)) {
            if (!indicator.unit().en().equals("%")) {
                wrong(
                        VALUE,
                        "is a percentage",
                        "%s is counted in %s"
                                .formatted(indicator.code(), indicator.unit().en()));
                return OptionalDouble.empty();
            }
            text = Words.withoutPercent(text);
        }
        var scale = indicator.scale();
        return number(VALUE, text, scale.least(), scale.most());
    }

    private static Map<String, Source> sources() {
        var sources = new HashMap<String, Source>();
        for (var name : List.of("p", "platform", "platform fact", "平台", "平台数据")) {
            sources.put(Words.plain(name), Source.P);
        }
        for (var name : List.of("d", "document", "文件", "资料", "凭证")) {
            sources.put(Words.plain(name), Source.D);
        }
        for (var name : List.of("a", "answer", "answered", "自述", "问卷", "填报")) {
            sources.put(Words.plain(name), Source.A);
        }
        return Map.copyOf(sources);
    }

    /// A firm as far as it is read.
    private static final class Draft {
        final Once<String> link = new Once<>();
        final Once<String> size = new Once<>();
        final Map<Dimension, Once<Integer>> weights = new EnumMap<>(Dimension.class);
        final Map<Indicator.Code, Integer> rows = new HashMap<>();
        final Map<Indicator.Code, Evidence> evidence = new LinkedHashMap<>();

        Firm firm(String id) {
            var chosen = new EnumMap<Dimension, Integer>(Dimension.class);
            weights.forEach((dimension, weight) -> chosen.put(dimension, weight.value(Firm.USUAL_WEIGHT)));
            return new Firm(id, link.value(""), size.value(""), chosen, List.copyOf(evidence.values()));
        }
    }
}
