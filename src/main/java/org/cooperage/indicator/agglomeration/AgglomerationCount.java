package org.cooperage.indicator.agglomeration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cooperage.chain.Link;
import org.cooperage.indicator.engine.Telling.Memory;
import org.cooperage.indicator.engine.concentration.Coagglomeration;
import org.cooperage.indicator.engine.structure.Resemblance;
import org.cooperage.indicator.monthly.MonthBook.Told;
import org.cooperage.indicator.trade.LinkFlows.LinkFlow;
import org.jspecify.annotations.Nullable;

/// Makes of what the firms have what may be told of each two links.
final class AgglomerationCount {
    private static final int FEWEST_TOWNS = 3;
    private static final double TEN_THOUSANDTH = 10_000;
    private static final double HUNDREDTH = 100;

    private final LocalDate month;
    private final Optional<AgglomerationMonth> last;
    private final Mixes jobs;
    private final Mixes machines;
    private final Mixes knowledge;
    private final InputShares inputs;
    private final int firms;
    private final List<String> towns;
    private final double[] weights;

    /// @param jobs, machines, knowledge by town, kind and provider
    record Records(List<Mix> jobs, List<Mix> machines, List<Mix> knowledge, List<LinkFlow> flows) {}

    AgglomerationCount(
            LocalDate month, Records records, Optional<AgglomerationMonth> last, Map<String, Memory> memory) {
        this.month = month;
        this.last = last;
        this.jobs = new Mixes("JOBS", records.jobs(), memory);
        this.machines = new Mixes("MACHINES", records.machines(), memory);
        this.knowledge = new Mixes("KNOWLEDGE", records.knowledge(), memory);
        this.inputs = new InputShares(records.flows());
        this.firms = records.jobs().size();
        this.towns = jobs.all().keySet().stream().sorted().toList();
        this.weights = shares(jobs.all());
    }

    Told<AgglomerationMonth> tell() {
        var pairs = towns.size() < FEWEST_TOWNS ? List.<LinkPair>of() : pairs();
        var learnt = new HashMap<String, Memory>();
        Stream.of(jobs, machines, knowledge).forEach(it -> learnt.putAll(it.learnt()));
        return new Told<>(AgglomerationMonth.of(month, firms, towns.size(), pairs), learnt);
    }

    private List<LinkPair> pairs() {
        var links = List.copyOf(new TreeSet<>(jobs.links()));
        var pairs = new ArrayList<LinkPair>();
        for (int i = 0; i < links.size(); i++) {
            for (int j = i + 1; j < links.size(); j++) {
                pair(links.get(i), links.get(j)).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private Optional<LinkPair> pair(String one, String other) {
        var before = last.flatMap(it -> it.find(one, other));
        return switch (jobs.answer(one, other)) {
            case TOLD -> Optional.of(pair(one, other, together(one, other), before));
            case HELD -> before.map(it -> pair(one, other, it.together(), before));
            case WITHHELD -> Optional.empty();
        };
    }

    private LinkPair pair(String one, String other, double together, Optional<LinkPair> before) {
        return new LinkPair(
                new Link.Id(one),
                new Link.Id(other),
                together,
                cosine(machines, one, other, before.map(LinkPair::labour)),
                known(inputs.between(one, other)),
                cosine(knowledge, one, other, before.map(LinkPair::knowledge)));
    }

    private double together(String one, String other) {
        double gamma = Coagglomeration.pair(shares(jobs.of(one)), shares(jobs.of(other)), weights);
        return Math.round(TEN_THOUSANDTH * gamma) / TEN_THOUSANDTH;
    }

    private double[] shares(Map<String, Double> byTown) {
        double all = byTown.values().stream().mapToDouble(Double::doubleValue).sum();
        return towns.stream()
                .mapToDouble(town -> byTown.getOrDefault(town, 0.0) / all)
                .toArray();
    }

    private static @Nullable Double cosine(Mixes mixes, String one, String other, Optional<Double> before) {
        return switch (mixes.answer(one, other)) {
            case TOLD -> known(OptionalDouble.of(Resemblance.cosine(mixes.of(one), mixes.of(other))));
            case HELD -> before.orElse(null);
            case WITHHELD -> null;
        };
    }

    private static @Nullable Double known(OptionalDouble share) {
        return share.isPresent() ? (Double) (Math.round(HUNDREDTH * share.getAsDouble()) / HUNDREDTH) : null;
    }
}
