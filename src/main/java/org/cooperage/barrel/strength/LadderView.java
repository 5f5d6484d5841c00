package org.cooperage.barrel.strength;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cooperage.barrel.engine.Fifth;
import org.cooperage.barrel.engine.GroupFigures;
import org.cooperage.barrel.engine.GroupFigures.Topic;
import org.cooperage.barrel.engine.GroupFigures.Unit;
import org.cooperage.barrel.engine.Programme;
import org.cooperage.barrel.engine.Programme.Condition;
import org.cooperage.barrel.engine.Programme.Verdict;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;

/// Where the firms of a cluster stand on the ladder of public support, in fifths of whole blocks.
///
/// @param firms verified ones
record LadderView(LocalDate month, int firms, List<Rung> rungs, List<Row> places) {
    /// A programme over all firms.
    record Rung(Programme programme, Fifth met, Fifth lacking, Fifth unknown, List<Gap> gaps) {}

    /// A condition, and in which fifth the share of firms lies that lack it.
    record Gap(Condition condition, Fifth lacking) {}

    /// A town or park.
    ///
    /// @param met for each programme, in their order
    record Row(Bilingual name, int firms, List<Fifth> met) {}

    LadderView {
        rungs = List.copyOf(rungs);
        places = List.copyOf(places);
    }

    static Topic topic(String programme, Verdict verdict) {
        return new Topic(programme + "/" + verdict);
    }

    static Topic topic(String programme, String fact) {
        return new Topic(programme + ":" + fact);
    }

    /// @param made figures that tell something of the cluster
    static LadderView of(Ladders.Made made, List<Programme> programmes, List<Place> places) {
        var figures = made.figures();
        var first = topic(programmes.getFirst().code(), Verdict.MET);
        return new LadderView(
                made.month(),
                figures.find(first, Unit.CLUSTER).orElseThrow().firms(),
                programmes.stream().map(one -> rung(figures, one)).toList(),
                places.stream()
                        .flatMap(place -> row(figures, programmes, place).stream())
                        .toList());
    }

    private static Rung rung(GroupFigures figures, Programme programme) {
        return new Rung(
                programme,
                share(figures, topic(programme.code(), Verdict.MET), Unit.CLUSTER),
                share(figures, topic(programme.code(), Verdict.LACKING), Unit.CLUSTER),
                share(figures, topic(programme.code(), Verdict.UNKNOWN), Unit.CLUSTER),
                programme.conditions().stream()
                        .map(one -> new Gap(one, share(figures, topic(programme.code(), one.fact()), Unit.CLUSTER)))
                        .toList());
    }

    /// Nothing when too few firms could be told apart from others. All topics are about the same firms.
    private static Optional<Row> row(GroupFigures figures, List<Programme> programmes, Place place) {
        var unit = new Unit(Unit.Kind.PLACE, place.id().toString());
        return figures.find(topic(programmes.getFirst().code(), Verdict.MET), unit)
                .map(told -> new Row(
                        place.name(),
                        told.firms(),
                        topics(programmes)
                                .map(topic -> share(figures, topic, unit))
                                .toList()));
    }

    private static Stream<Topic> topics(List<Programme> programmes) {
        return programmes.stream().map(one -> topic(one.code(), Verdict.MET));
    }

    private static Fifth share(GroupFigures figures, Topic topic, Unit unit) {
        return Fifth.of(figures.find(topic, unit).orElseThrow());
    }
}
