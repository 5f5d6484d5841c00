package org.cooperage.indicator.benchmark;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.indicator.Indicators;
import org.cooperage.indicator.benchmark.Scorecard.Peer;
import org.cooperage.indicator.engine.benchmark.Benchmark;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets one of a kind beside the others: what is stated, and what the platform tells of its cities where nothing is.
@Service
class Scorecards {
    private static final int YEARS = 3;

    private final PeerStore store;
    private final Indicators indicators;
    private final Places places;
    private final Clock clock;

    Scorecards(PeerStore store, Indicators indicators, Places places, Clock clock) {
        this.store = store;
        this.indicators = indicators;
        this.places = places;
        this.clock = clock;
    }

    /// @param peer code or name; empty: the one most is known of, unknown: [NotFound]
    @Transactional(readOnly = true)
    public Scorecard get(PeerKind kind, String peer) {
        Acting.require("Seeing the benchmark", Role.GOV, Role.ASC, Role.PARK, Role.OPS);
        var values = values(kind);
        var peers = peers(kind, values);
        var own = peers.stream()
                .filter(it -> peer.isBlank() || it.key().equals(peer))
                .findFirst()
                .orElse(null);
        if (own == null && !peer.isBlank()) {
            throw new NotFound("peer", peer);
        }
        var rows = own == null
                ? List.<Scorecard.Row>of()
                : Arrays.stream(PeerMeasure.values())
                        .map(measure -> row(measure, own, peers, values))
                        .toList();
        return new Scorecard(kind, own, rows, peers);
    }

    private static Scorecard.Row row(PeerMeasure measure, Peer own, List<Peer> peers, List<PeerValue> values) {
        var value = own.value(measure);
        if (value == null) {
            return new Scorecard.Row(measure, null, null, null);
        }
        double[] others = peers.stream()
                .filter(it -> !it.key().equals(own.key()))
                .map(it -> it.value(measure))
                .filter(Objects::nonNull)
                .mapToDouble(PeerValue::value)
                .toArray();
        return new Scorecard.Row(measure, value, before(value, values), Benchmark.of(value.value(), others));
    }

    private static @Nullable Double before(PeerValue value, List<PeerValue> values) {
        return values.stream()
                .filter(it -> it.measure() == value.measure() && it.peer().equals(value.peer()))
                .filter(it -> it.year() == value.year() - 1 && it.counted() == value.counted())
                .findFirst()
                .map(PeerValue::value)
                .orElse(null);
    }

    /// Stated ones first, the latest year first; not older than three years.
    private List<PeerValue> values(PeerKind kind) {
        int now = clock.instant().atZone(BusinessClock.ZONE).getYear();
        var values = new ArrayList<>(store.list(kind));
        values.removeIf(it -> it.year() < now - YEARS);
        if (kind == PeerKind.CITY) {
            values.addAll(counted(now));
        }
        return values;
    }

    /// Of the cities of the platform, after disclosure control.
    private List<PeerValue> counted(int year) {
        var codes = places.cities().stream()
                .collect(Collectors.toMap(city -> city.id().toString(), Place::code));
        var counted = new ArrayList<PeerValue>();
        for (var measure : PeerMeasure.values()) {
            var code = measure.indicator();
            if (code != null) {
                indicators.byCity(indicators.latest(code)).forEach((city, figure) -> {
                    var value = figure.value();
                    if (value != null && codes.containsKey(city)) {
                        counted.add(new PeerValue(
                                PeerKind.CITY, codes.get(city), measure, year, measure.scaled(value), code, true));
                    }
                });
            }
        }
        return counted;
    }

    private List<Peer> peers(PeerKind kind, List<PeerValue> values) {
        var names = places.tree().stream()
                .filter(place -> place.kind() == kind.place())
                .collect(Collectors.toMap(Place::code, Function.identity()));
        var byPeer = values.stream().collect(Collectors.groupingBy(PeerValue::peer));
        return byPeer.entrySet().stream()
                .map(it -> peer(it.getKey(), names.get(it.getKey()), it.getValue()))
                .sorted(Comparator.comparing((Peer it) -> !it.onPlatform())
                        .thenComparing(it -> -it.latest().size())
                        .thenComparing(Peer::key))
                .toList();
    }

    private static Peer peer(String key, @Nullable Place place, List<PeerValue> values) {
        Map<PeerMeasure, PeerValue> latest = new HashMap<>();
        values.forEach(value -> latest.putIfAbsent(value.measure(), value));
        return new Peer(key, place == null ? Bilingual.written(key) : place.name(), place != null, latest);
    }
}
