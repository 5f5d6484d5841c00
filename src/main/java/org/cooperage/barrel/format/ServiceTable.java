package org.cooperage.barrel.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.barrel.engine.Service;
import org.cooperage.barrel.engine.Service.Effect;
import org.cooperage.chain.Dimension;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;

/// A table of services, a row for each service and dimension that it lifts.
public final class ServiceTable extends Reading {
    private static final Header.Column SERVICE = Header.Column.required("service", "服务");
    private static final Header.Column NAME = Header.Column.optional("name", "名称");
    private static final Header.Column DIMENSION = Header.Column.required("dimension", "维度");
    private static final Header.Column FLOOR = Header.Column.required("floor", "托底", "下限");
    private static final Header.Column CEILING = Header.Column.optional("ceiling", "上限");
    private static final Header.Column COST = Header.Column.required("cost", "费用", "价格");
    private static final Header.Column MONTHS = Header.Column.optional("months", "月数");
    private static final double TOP = 100;
    private static final double LONGEST_MONTHS = 120;
    private static final Map<String, Dimension> DIMENSIONS = dimensions();

    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    private ServiceTable() {
        super(List.of(SERVICE, NAME, DIMENSION, FLOOR, CEILING, COST, MONTHS));
    }

    /// What a table says; no services when there are faults.
    public record Content(List<Service> services, List<TableFault> faults) {}

    public static Content read(Iterator<Line> lines) {
        var table = new ServiceTable();
        table.readAll(lines);
        var services = table.faults().isEmpty()
                ? table.drafts.entrySet().stream()
                        .map(one -> one.getValue().service(one.getKey()))
                        .toList()
                : List.<Service>of();
        return new Content(services, List.copyOf(table.faults()));
    }

    @Override
    void row() {
        var id = cell(SERVICE);
        if (id.isEmpty()) {
            wrong(SERVICE, "is empty", "Name the service");
            return;
        }
        var draft = drafts.computeIfAbsent(id, none -> new Draft());
        if (!cell(NAME).isEmpty()) {
            once(draft.name, NAME, cell(NAME));
        }
        cost().ifPresent(cost -> once(draft.cost, COST, cost));
        if (!cell(MONTHS).isEmpty()) {
            number(MONTHS, cell(MONTHS), 0, LONGEST_MONTHS)
                    .ifPresent(months -> once(draft.months, MONTHS, (int) Math.ceil(months)));
        }
        effect(draft);
    }

    private void effect(Draft draft) {
        var dimension = Optional.ofNullable(DIMENSIONS.get(Words.plain(cell(DIMENSION))));
        if (dimension.isEmpty()) {
            wrong(DIMENSION, "is none of the ten", "Write RD, PU, PR, LW, MK, CO, FN, HR, IP or QC");
        }
        var floor = number(FLOOR, cell(FLOOR), 0, TOP);
        var ceiling = number(CEILING, cell(CEILING).isEmpty() ? "100" : cell(CEILING), 0, TOP);
        if (dimension.isPresent() && floor.isPresent() && ceiling.isPresent()) {
            var effect = new Effect(dimension.get(), floor.getAsDouble(), ceiling.getAsDouble());
            if (draft.effects.stream().anyMatch(one -> one.dimension() == effect.dimension())) {
                wrong(DIMENSION, "is there for this service already", "Keep one of the two rows");
            }
            draft.effects.add(effect);
        }
    }

    private <T> void once(Once<T> known, Header.Column column, T value) {
        int before = known.put(value, number());
        if (before > 0) {
            wrong(column, "differs from row %d".formatted(before), "Write the same in every row of a service");
        }
    }

    private Optional<Money> cost() {
        try {
            var cost = Money.parse("cost", cell(COST));
            if (!cost.isNegative()) {
                return Optional.of(cost);
            }
        } catch (InvalidInput notMoney) {
            // told below, in the words of a table
        }
        wrong(COST, cell(COST).isEmpty() ? "is empty" : "is no price", "Write yuan a year such as 3600 or 1.2万");
        return Optional.empty();
    }

    private static Map<String, Dimension> dimensions() {
        var names = new HashMap<String, Dimension>();
        for (var one : Dimension.values()) {
            names.put(Words.plain(one.name()), one);
            names.put(Words.plain(one.title().zh()), one);
            names.put(Words.plain(one.title().en()), one);
        }
        names.putAll(Map.of(
                "proc", Dimension.PU,
                "prod", Dimension.PR,
                "log", Dimension.LW,
                "mkt", Dimension.MK,
                "cons", Dimension.CO,
                "fin", Dimension.FN));
        return Map.copyOf(names);
    }

    /// A service as far as it is read.
    private static final class Draft {
        final Once<String> name = new Once<>();
        final Once<Money> cost = new Once<>();
        final Once<Integer> months = new Once<>();
        final List<Effect> effects = new ArrayList<>();

        Service service(String id) {
            return new Service(id, Bilingual.same(name.value(id)), cost.value(Money.ZERO), months.value(0), effects);
        }
    }
}
