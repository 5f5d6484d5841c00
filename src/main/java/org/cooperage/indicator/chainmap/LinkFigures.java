package org.cooperage.indicator.chainmap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cooperage.chain.Process;
import org.cooperage.chain.template.TemplateLink;
import org.cooperage.indicator.KeptFigure;

/// Makes figures of links of figures of their processes. Only of what everybody may know, so that a link tells nothing
/// its processes do not tell.
final class LinkFigures {
    private final Map<String, Map<String, Fact>> cluster = new HashMap<>();
    private final Map<String, Map<String, Fact>> chosen = new HashMap<>();
    private final Map<TemplateLink, List<Process>> processes;

    private final double share;

    /// @param city empty: all together
    /// @param told figures by code of the indicator
    /// @param share of what is asked for of all together and belongs to no city yet, 0–1
    LinkFigures(
            Map<TemplateLink, List<Process>> processes, String city, Map<String, List<KeptFigure>> told, double share) {
        this.processes = processes;
        this.share = share;
        told.forEach((code, figures) -> {
            cluster.put(code, column(figures, ""));
            chosen.put(code, column(figures, city));
        });
    }

    private static Map<String, Fact> column(List<KeptFigure> figures, String column) {
        var facts = new HashMap<String, Fact>();
        for (var told : figures) {
            if (told.column().equals(column)) {
                facts.put(told.row(), told.value() == null ? Fact.WITHHELD : Fact.of(told.value()));
            }
        }
        return facts;
    }

    /// @param helpers service firms that help this link
    MapLink of(TemplateLink link, int helpers) {
        var own = processes.getOrDefault(link, List.of());
        var capacity = sum(own, p -> fact(chosen, "capacity", p));
        var booked = sum(own, this::bookedHours);
        var open = sum(own, p -> bookedHours(p).isKnown() ? fact(chosen, "capacity", p) : Fact.NONE);
        var draft = new MapLink(
                link,
                own.stream().map(p -> new MapLink.Named(p.id(), p.name())).toList(),
                at(chosen, "firms", link.id().value()),
                at(chosen, "jobs", link.id().value()),
                capacity,
                booked,
                sum(own, p -> fact(cluster, "unmet-hours", p)).times(share),
                sum(own, p -> fact(cluster, "expected-hours", p)).times(share),
                booked.isKnown() && open.or(0) > 0
                        ? Fact.of(Math.min(1, booked.value() / open.value()))
                        : hidden(booked),
                mean(own, "on-time"),
                mean(own, "pass-rate"),
                mean(own, "local-ratio"),
                concentration(link, own),
                sum(own, p -> fact(cluster, "late-jobs", p)),
                sum(own, p -> fact(cluster, "passed-for-time", p)),
                dearest(own),
                Fact.NONE,
                helpers,
                List.of());
        return withCoverage(draft);
    }

    private static Fact hidden(Fact fact) {
        return fact.isWithheld() ? Fact.WITHHELD : Fact.NONE;
    }

    /// Share of the week's hours times capacity, so that old and new machines count alike.
    private Fact bookedHours(Process process) {
        var capacity = fact(chosen, "capacity", process);
        var share = fact(chosen, "utilisation", process);
        if (capacity.isKnown() && share.isKnown()) {
            return Fact.of(capacity.value() * share.value());
        }
        return share.isWithheld() ? Fact.WITHHELD : Fact.NONE;
    }

    /// By capacity; what is withheld does not count.
    private Fact mean(List<Process> own, String code) {
        double values = 0;
        double weights = 0;
        boolean hidden = false;
        for (var process : own) {
            var fact = at(chosen, code, process.id().value());
            var known = fact.state() == Fact.State.NONE ? fact(cluster, code, process) : fact;
            double weight = Math.max(1, fact(chosen, "capacity", process).or(0));
            hidden |= known.isWithheld();
            values += known.isKnown() ? weight * known.value() : 0;
            weights += known.isKnown() ? weight : 0;
        }
        if (weights > 0) {
            return Fact.of(values / weights);
        }
        return hidden ? Fact.WITHHELD : Fact.NONE;
    }

    private Fact concentration(TemplateLink link, List<Process> own) {
        var ofMachines = mean(own, "capacity-herfindahl");
        return ofMachines.isKnown()
                ? ofMachines
                : at(cluster, "jobs-herfindahl", link.id().value());
    }

    private Fact dearest(List<Process> own) {
        return own.stream()
                .map(p -> fact(cluster, "median-price", p))
                .filter(Fact::isKnown)
                .reduce((a, b) -> a.value() >= b.value() ? a : b)
                .orElse(Fact.NONE);
    }

    /// S·Q ÷ D; Q is 1 where nothing was inspected.
    private static MapLink withCoverage(MapLink it) {
        double demand = it.demand().or(0);
        var coverage = demand > 0 ? Fact.of(it.capacity().or(0) * it.passRate().or(1) / demand) : hidden(it.demand());
        return new MapLink(
                it.link(),
                it.processes(),
                it.firms(),
                it.jobs(),
                it.capacity(),
                it.booked(),
                it.unmet(),
                it.expected(),
                it.load(),
                it.onTime(),
                it.passRate(),
                it.local(),
                it.concentration(),
                it.lateJobs(),
                it.passedForTime(),
                it.price(),
                coverage,
                it.helpers(),
                List.of());
    }

    private static Fact sum(List<Process> own, Function<Process, Fact> what) {
        return own.stream().map(what).reduce(Fact.NONE, Fact::plus);
    }

    private static Fact fact(Map<String, Map<String, Fact>> from, String code, Process process) {
        return at(from, code, process.id().value());
    }

    private static Fact at(Map<String, Map<String, Fact>> from, String code, String row) {
        return Optional.ofNullable(from.getOrDefault(code, Map.of()).get(row)).orElse(Fact.NONE);
    }
}
