package org.cooperage.barrel.entitlement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cooperage.barrel.engine.Fifth;
import org.cooperage.barrel.engine.GroupFigures;
import org.cooperage.barrel.engine.GroupFigures.Topic;
import org.cooperage.barrel.engine.GroupFigures.Unit;
import org.cooperage.chain.Link;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// How many firms use the basics, by place and link. Of each share only the fifth is told.
///
/// @param month the day it was counted for
/// @param least what the fewest firms of the cluster use
record Coverage(LocalDate month, Entitlement least, Row cluster, List<Row> places, List<Row> links) {
    static final Topic ALL = new Topic("ALL");

    static Topic topic(Entitlement what) {
        return new Topic(what.name());
    }

    /// A place, a link or the cluster.
    ///
    /// @param name null: the whole cluster
    /// @param shares of the six, in their order
    /// @param all share of firms that use all six
    record Row(@Nullable Bilingual name, int firms, List<Fifth> shares, Fifth all) {}

    Coverage {
        places = List.copyOf(places);
        links = List.copyOf(links);
    }

    /// @param made figures that tell something of the cluster
    static Coverage of(Entitlements.Made made, List<Place> places, List<Link> links) {
        var figures = made.figures();
        var least = Arrays.stream(Entitlement.values())
                .min(Comparator.comparing(what ->
                        figures.find(topic(what), Unit.CLUSTER).orElseThrow().mean()))
                .orElseThrow();
        return new Coverage(
                made.month(),
                least,
                row(figures, Unit.CLUSTER, null).orElseThrow(),
                rows(places.stream()
                        .map(one ->
                                row(figures, new Unit(Unit.Kind.PLACE, one.id().toString()), one.name()))),
                rows(links.stream()
                        .map(one ->
                                row(figures, new Unit(Unit.Kind.LINK, one.id().value()), one.name()))));
    }

    private static List<Row> rows(Stream<Optional<Row>> some) {
        return some.flatMap(Optional::stream).toList();
    }

    /// Nothing when too few firms could be told apart from others. All topics are about the same firms.
    private static Optional<Row> row(GroupFigures figures, Unit unit, @Nullable Bilingual name) {
        return figures.find(ALL, unit)
                .map(all -> new Row(
                        name,
                        all.firms(),
                        Arrays.stream(Entitlement.values())
                                .map(what ->
                                        Fifth.of(figures.find(topic(what), unit).orElseThrow()))
                                .toList(),
                        Fifth.of(all)));
    }

    public Fifth lowest() {
        return cluster.shares().get(least.ordinal());
    }
}
