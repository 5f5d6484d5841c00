package org.cooperage.barrel.group;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.barrel.engine.GroupBarrel;
import org.cooperage.barrel.engine.GroupFigures;
import org.cooperage.barrel.engine.GroupFigures.Figure;
import org.cooperage.barrel.engine.GroupFigures.Topic;
import org.cooperage.barrel.engine.GroupFigures.Unit;
import org.cooperage.barrel.engine.GroupFunction;
import org.cooperage.barrel.group.Supply.Count;
import org.cooperage.chain.Dimension;
import org.jspecify.annotations.Nullable;

/// The barrel of a group as its page and programs show it.
///
/// @param level 0–100; at most when a function is unknown
record GroupView(
        String month,
        @Nullable GroupFunction weakest,
        double level,
        boolean sure,
        List<FunctionRow> functions,
        List<StaveRow> staves) {
    /// @param score 0–100; null: unknown
    /// @param firms behind it; null: unknown, or it rests on no firms
    record FunctionRow(
            GroupFunction function,
            @Nullable Long score,
            @Nullable Integer firms) {}

    /// A dimension over the firms of the group.
    ///
    /// @param spread null: withheld, too few firms
    /// @param band fifth of the firms whose short stave it is, 0–4: 0–20 % … 80–100 %; null: withheld, or no stave
    /// @param offers services for it, of those a place can have
    /// @param full how many of them are booked by time and have no free slot within the next 14 days
    /// @param missing whether at least a fifth of the firms lack it and nobody offers anything
    /// @param crowded whether at least a fifth of the firms lack it and every service is full
    record StaveRow(
            Dimension dimension,
            @Nullable Figure spread,
            @Nullable Integer band,
            int offers,
            int full,
            boolean missing,
            boolean crowded) {
        public @Nullable String share() {
            return band == null ? null : "%d–%d %%".formatted(20 * band, 20 * band + 20);
        }
    }

    static GroupView of(Groups.Made made, Unit unit) {
        var figures = made.figures();
        var scores = new EnumMap<GroupFunction, Double>(GroupFunction.class);
        var functions = new ArrayList<FunctionRow>();
        for (var function : GroupFunction.values()) {
            var figure = topic(function).flatMap(topic -> figures.find(topic, unit));
            var score = figure.map(one -> isShare(function) ? one.mean() : one.median())
                    .or(() -> ofBodies(made, function, unit));
            score.ifPresent(it -> scores.put(function, (double) it));
            functions.add(new FunctionRow(
                    function, score.orElse(null), figure.map(Figure::firms).orElse(null)));
        }
        var barrel = new GroupBarrel(scores);
        return new GroupView(
                made.month().toString(),
                barrel.weakest().orElse(null),
                barrel.level(),
                barrel.isSure(),
                functions,
                staves(figures, unit, made.supply().in(unit)));
    }

    private static Optional<Long> ofBodies(Groups.Made made, GroupFunction function, Unit unit) {
        return unit.equals(Unit.CLUSTER)
                ? Optional.ofNullable(made.bodies().get(function)).map(Math::round)
                : Optional.empty();
    }

    private static boolean isShare(GroupFunction function) {
        return switch (function) {
            case INFORMATION, SERVICE, ENVIRONMENT -> true;
            case TECHNOLOGY, TALENT, FINANCE, LOGISTICS, SPACE, GOVERNANCE -> false;
        };
    }

    private static Optional<Topic> topic(GroupFunction function) {
        return switch (function) {
            case INFORMATION -> Optional.of(Topics.DIGITAL);
            case TECHNOLOGY -> Optional.of(Topics.score(Dimension.RD));
            case TALENT -> Optional.of(Topics.score(Dimension.HR));
            case FINANCE -> Optional.of(Topics.score(Dimension.FN));
            case LOGISTICS -> Optional.of(Topics.score(Dimension.LW));
            case SERVICE -> Optional.of(Topics.SERVED);
            case ENVIRONMENT -> Optional.of(Topics.PERMIT);
            case SPACE, GOVERNANCE -> Optional.empty();
        };
    }

    private static List<StaveRow> staves(GroupFigures figures, Unit unit, Map<Dimension, Count> offers) {
        var rows = new ArrayList<StaveRow>();
        for (var dimension : Dimension.values()) {
            var band = figures.find(Topics.shortStave(dimension), unit).map(one -> (int) Math.min(4, one.mean() / 20));
            var offered = offers.getOrDefault(dimension, Count.NONE);
            boolean wanted = band.filter(it -> it > 0).isPresent();
            rows.add(new StaveRow(
                    dimension,
                    figures.find(Topics.score(dimension), unit).orElse(null),
                    band.orElse(null),
                    offered.offers(),
                    offered.full(),
                    wanted && offered.offers() == 0,
                    wanted && offered.offers() > 0 && offered.full() == offered.offers()));
        }
        return rows;
    }
}
