package org.cooperage.barrel.instrument.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.cooperage.barrel.instrument.engine.Instrument.Group;
import org.cooperage.barrel.instrument.engine.Instrument.Item;
import org.cooperage.barrel.instrument.engine.Instrument.Step;

/// Scores answers by the rule of their instrument. Pure: the same answers give the same score.
public final class Scoring {
    private static final double PERCENT = 100;
    /// Sums of tenths should meet the gates they meet on paper.
    private static final double FINE = 1e9;

    private final Instrument instrument;
    private final Map<String, String> answers;

    private Scoring(Instrument instrument, Map<String, String> answers) {
        this.instrument = instrument;
        this.answers = answers;
    }

    /// @param answers code of an option, or [Instrument#UNKNOWN], by code of the item; items nobody asks are let be
    public static Score of(Instrument instrument, Map<String, String> answers) {
        var scoring = new Scoring(instrument, answers);
        return instrument.rule() == Instrument.Rule.GATES ? scoring.gates() : scoring.groups();
    }

    /// The steps that are asked now: all, or up to the first level that is not reached.
    public static List<Step> asked(Instrument instrument, Map<String, String> answers) {
        if (instrument.rule() != Instrument.Rule.GATES) {
            return instrument.steps();
        }
        var scoring = new Scoring(instrument, answers);
        var steps = instrument.steps();
        return steps.subList(0, Math.min(steps.size(), scoring.reached() + 1));
    }

    private Score groups() {
        var rows = new ArrayList<Score.Row>();
        double sum = 0;
        double weights = 0;
        for (var group : instrument.groups()) {
            var share = share(instrument.of(group));
            if (share.isPresent()) {
                boolean mean = instrument.rule() == Instrument.Rule.MEAN;
                double weight = mean ? 1 : group.weight();
                double most = mean ? PERCENT : group.weight();
                rows.add(new Score.Row(group, even(most * share.getAsDouble()), most));
                sum += weight * share.getAsDouble();
                weights += weight;
            }
        }
        double total = even(weights == 0 ? 0 : instrument.most() * sum / weights);
        return score(total, answered() == 0 ? 0 : instrument.levelOf(total), rows, instrument.items());
    }

    private Score gates() {
        int reached = reached();
        var steps = instrument.steps();
        double next = reached < steps.size() ? levelScore(steps.get(reached)) : 0;
        var asked = steps.stream()
                .limit(reached + 1L)
                .flatMap(step -> step.items().stream())
                .toList();
        var rows = instrument.groups().stream()
                .map(group -> new Score.Row(group, acrossLevels(group, asked), steps.size()))
                .toList();
        return score(even(reached + next), reached, rows, asked);
    }

    /// How many levels were reached, one after the other.
    private int reached() {
        int reached = 0;
        for (var step : instrument.steps()) {
            var level = instrument.levels().get(reached);
            if (even(reached + levelScore(step)) < level.from()) {
                return reached;
            }
            reached++;
        }
        return reached;
    }

    /// Mean of the groups by weight, of those asked something at this level.
    private double levelScore(Step step) {
        double sum = 0;
        double weights = 0;
        for (var group : instrument.groups()) {
            var share = share(step.items().stream()
                    .filter(item -> item.group().equals(group))
                    .toList());
            if (share.isPresent()) {
                sum += group.weight() * share.getAsDouble();
                weights += group.weight();
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }

    private double acrossLevels(Group group, List<Item> asked) {
        return even(instrument.levels().stream()
                .mapToDouble(level -> share(asked.stream()
                                .filter(one -> one.group().equals(group) && one.gate() == level.number())
                                .toList())
                        .orElse(0))
                .sum());
    }

    /// Share of the points of those that apply; nothing when none does.
    private OptionalDouble share(List<Item> items) {
        var applying = items.stream().filter(this::applies).toList();
        double weights = sum(applying, Item::weight);
        return weights == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sum(applying, item -> item.weight() * share(item)) / weights);
    }

    private static double sum(List<Item> items, ToDoubleFunction<Item> of) {
        return items.stream().mapToDouble(of).sum();
    }

    private boolean applies(Item item) {
        return item.find(answer(item)).map(Instrument.Option::applies).orElse(true);
    }

    private double share(Item item) {
        return item.find(answer(item)).map(Instrument.Option::share).orElse(0.0);
    }

    private String answer(Item item) {
        return answers.getOrDefault(item.code(), "");
    }

    private int answered() {
        return count(instrument.items(), false);
    }

    private int count(List<Item> items, boolean unknown) {
        return (int) items.stream()
                .map(this::answer)
                .filter(answer -> unknown ? answer.equals(Instrument.UNKNOWN) : !answer.isEmpty())
                .count();
    }

    private Score score(double total, int level, List<Score.Row> rows, List<Item> asked) {
        int answered = count(asked, false);
        return new Score(total, instrument.most(), level, rows, answered, count(asked, true), asked.size() - answered);
    }

    private static double even(double value) {
        return Math.rint(value * FINE) / FINE;
    }
}
