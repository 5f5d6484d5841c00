package org.cooperage.barrel.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cooperage.barrel.engine.Fifth;
import org.cooperage.barrel.engine.GroupFigures;
import org.cooperage.barrel.engine.GroupFigures.Topic;
import org.cooperage.barrel.engine.GroupFigures.Unit;
import org.cooperage.barrel.instrument.engine.Instrument;
import org.cooperage.barrel.instrument.engine.Instrument.Level;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// How many firms stand where with one version of one instrument, in fifths of whole blocks of eight firms or more.
///
/// @param before results kept before that day
/// @param rows the cluster first, then places; empty: too few firms
record Spread(Instrument instrument, LocalDate before, List<Row> rows) {
    /// A level that a result counts as better than basic from on.
    static final int SECOND = 2;

    private static final double PERCENT = 100;

    /// A level, or null for below the first, and in which fifth the share of firms lies.
    record Reached(@Nullable Level level, Fifth share) {}

    /// @param place null: the whole cluster
    /// @param second share of firms at level 2 or above
    /// @param median total
    /// @param lift from T0 to T1; null: too few firms have both
    record Row(
            @Nullable Bilingual place,
            int firms,
            List<Reached> levels,
            Fifth second,
            double median,
            @Nullable Gain lift) {}

    /// Median difference of the totals of firms that have both.
    record Gain(int firms, double median) {}

    /// For programs, without the items.
    record View(String instrument, Bilingual name, double most, LocalDate before, List<Row> rows) {
        static View of(Spread it) {
            var instrument = it.instrument();
            return new View(instrument.id().toString(), instrument.name(), instrument.most(), it.before(), it.rows());
        }
    }

    Spread {
        rows = List.copyOf(rows);
    }

    /// 0: too few to tell.
    int firms() {
        return rows.isEmpty() ? 0 : rows.getFirst().firms();
    }

    static Topic at(Instrument.Id id, int level) {
        return new Topic(id + "/" + level);
    }

    static Topic second(Instrument.Id id) {
        return new Topic(id + "/second");
    }

    static Topic total(Instrument.Id id) {
        return new Topic(id + "/total");
    }

    static Topic lift(Instrument.Id id) {
        return new Topic(id + "/lift");
    }

    static Spread of(Instrument instrument, LocalDate before, GroupFigures figures, List<Place> places) {
        var cluster = row(instrument, figures, null, Unit.CLUSTER).stream();
        var ofPlaces = places.stream().flatMap(place -> row(instrument, figures, place.name(), unit(place)).stream());
        return new Spread(instrument, before, Stream.concat(cluster, ofPlaces).toList());
    }

    private static Unit unit(Place place) {
        return new Unit(Unit.Kind.PLACE, place.id().toString());
    }

    /// All but the lift are about the same firms.
    private static Optional<Row> row(
            Instrument instrument, GroupFigures figures, @Nullable Bilingual place, Unit unit) {
        var id = instrument.id();
        return figures.find(total(id), unit)
                .map(told -> new Row(
                        place,
                        told.firms(),
                        levels(instrument, figures, unit),
                        Fifth.of(figures.find(second(id), unit).orElseThrow()),
                        points(instrument, told.median()),
                        figures.find(lift(id), unit)
                                .map(lift -> new Gain(lift.firms(), points(instrument, lift.median())))
                                .orElse(null)));
    }

    private static List<Reached> levels(Instrument instrument, GroupFigures figures, Unit unit) {
        return IntStream.rangeClosed(
                        instrument.levels().getFirst().from() > 0 ? 0 : 1,
                        instrument.levels().size())
                .mapToObj(level -> new Reached(
                        instrument.findLevel(level).orElse(null),
                        Fifth.of(figures.find(at(instrument.id(), level), unit).orElseThrow())))
                .toList();
    }

    /// Figures are told in whole percent of the largest total.
    private static double points(Instrument instrument, long percent) {
        return percent * instrument.most() / PERCENT;
    }
}
