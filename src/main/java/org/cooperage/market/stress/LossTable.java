package org.cooperage.market.stress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.cooperage.market.stress.StressView.Figure;
import org.cooperage.market.stress.StressView.Loss;
import org.cooperage.market.stress.StressView.Row;
import org.cooperage.market.stress.StressViews.Names;
import org.cooperage.market.stress.engine.StressReport;
import org.cooperage.market.stress.engine.StressReport.End;
import org.cooperage.market.stress.engine.StressReport.Sums;
import org.cooperage.market.stress.engine.ToldTable;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.DisclosureRule;
import org.jspecify.annotations.Nullable;

/// What a report says by link and city, as finely as the reader may know it. One use only.
final class LossTable {
    private static final int DARKEST = 4;

    private final StressReport report;
    private final Names names;
    private final Told how;
    private final Map<String, Map<UUID, Map<UUID, Double>>> firms = new LinkedHashMap<>();
    private final Map<String, Map<UUID, Double>> saved = new HashMap<>();
    private final LinkedHashSet<UUID> cities = new LinkedHashSet<>();
    private final ToldTable<String, UUID> told;

    LossTable(StressReport report, Names names, Told how) {
        this.report = report;
        this.names = names;
        this.how = how;
        for (var cell : report.cells()) {
            var link = names.linkOf().getOrDefault(cell.process(), cell.process());
            var its = firms.computeIfAbsent(link, l -> new LinkedHashMap<>())
                    .computeIfAbsent(cell.city(), c -> new HashMap<>());
            cell.firms().forEach((firm, hours) -> its.merge(firm, hours, Double::sum));
            saved.computeIfAbsent(link, l -> new HashMap<>()).merge(cell.city(), cell.saved(), Double::sum);
            cities.add(cell.city());
        }
        told = new ToldTable<>(how == Told.EXACTLY ? Map.of() : firms, DisclosureRule.STANDARD);
    }

    Loss loss() {
        var all = report.without();
        boolean mayKnow = how == Told.EXACTLY || told.total().isPresent();
        return new Loss(
                mayKnow ? how.amount(all.hours()) : null,
                mayKnow ? how.amount(all.yuan().yuan().doubleValue()) : null,
                mayKnow ? (double) how.percent(all.hours(), report.agreedHours()) : null,
                how.orders(all.orders()),
                how.orders(of(End.LATE).orders()),
                how.orders(of(End.LOST).orders()),
                mayKnow ? how.amount(report.direct()) : null,
                mayKnow ? percent(End.IN_TIME) : null,
                mayKnow ? percent(End.LATE) : null,
                mayKnow ? percent(End.LOST) : null,
                time(report.survives().orElse(null)),
                time(report.recovers().orElse(null)),
                cities.stream().map(this::city).toList(),
                rows(),
                cities.stream().map(this::sum).toList());
    }

    private Sums of(End end) {
        return report.with().getOrDefault(end, report.without());
    }

    /// Of the hours; of a higher price, of the yuan.
    private int percent(End end) {
        var all = report.without();
        boolean isPrice = all.orders() > 0
                && of(End.IN_TIME).hours() == 0
                && of(End.IN_TIME).yuan().yuan().signum() > 0;
        return isPrice
                ? how.percent(
                        of(end).yuan().yuan().doubleValue(), all.yuan().yuan().doubleValue())
                : how.percent(of(end).hours(), all.hours());
    }

    private @Nullable Duration time(@Nullable Duration exact) {
        return how.time(exact, report.without().orders());
    }

    private Bilingual city(UUID id) {
        return names.places().getOrDefault(id, Bilingual.same("–"));
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        names.links().forEach((link, name) -> {
            if (firms.containsKey(link)) {
                rows.add(new Row(name, cities.stream().map(c -> cell(link, c)).toList(), sum(link)));
            }
        });
        return rows;
    }

    private Figure cell(String link, UUID city) {
        double itsSaved = saved.getOrDefault(link, Map.of()).getOrDefault(city, 0.0);
        return figure(told.cell(link, city), hours(link, city), itsSaved);
    }

    private Figure sum(String link) {
        double hours = cities.stream().mapToDouble(c -> hours(link, c)).sum();
        double itsSaved = saved.getOrDefault(link, Map.of()).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return figure(told.row(link), hours, itsSaved);
    }

    private Figure sum(UUID city) {
        double hours = firms.keySet().stream().mapToDouble(l -> hours(l, city)).sum();
        double itsSaved = saved.values().stream()
                .mapToDouble(its -> its.getOrDefault(city, 0.0))
                .sum();
        return figure(told.column(city), hours, itsSaved);
    }

    private double hours(String link, UUID city) {
        return firms.getOrDefault(link, Map.of()).getOrDefault(city, Map.of()).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private Figure figure(OptionalDouble toldHours, double hours, double itsSaved) {
        if (how == Told.ROUGHLY && toldHours.isEmpty()) {
            return new Figure(null, null, 0);
        }
        double whole = report.without().hours();
        int depth = whole <= 0 ? 0 : (int) Math.ceil(DARKEST * Math.sqrt(Math.min(1, hours / whole)));
        return new Figure(how.amount(hours), hours > 0 ? how.percent(itsSaved, hours) : null, depth);
    }
}
