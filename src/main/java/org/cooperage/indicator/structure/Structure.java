package org.cooperage.indicator.structure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cooperage.place.Place;
import org.jspecify.annotations.Nullable;

/// What the cluster is, in one month.
///
/// @param month its first day
/// @param firms verified, with a place in the chain
/// @param quotients of links and cities with twenty firms or more, the surest first
/// @param links how their jobs are spread, in the order of the chain
/// @param processes whether there is too much of the same, what is worst first
/// @param duplication where many makers offer nearly the same
/// @param cores where firms lie close together, the largest first
/// @param heterogeneity of what firms can do, 0–1; null: no machines
record Structure(
        LocalDate month,
        int firms,
        List<Quotient> quotients,
        List<LinkShape> links,
        List<Watched> processes,
        Duplication duplication,
        ClusterKind kind,
        List<Core> cores,
        Births births,
        @Nullable Double heterogeneity,
        String formulaId,
        String inputsHash,
        Instant asOf) {
    Structure {
        quotients = List.copyOf(quotients);
        links = List.copyOf(links);
        processes = List.copyOf(processes);
        cores = List.copyOf(cores);
    }

    /// Cities with a quotient, those of most such firms first.
    public List<Place.Id> cities() {
        return quotients.stream()
                .collect(Collectors.groupingBy(Quotient::city, Collectors.summingInt(Quotient::firms)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<Place.Id, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(it -> it.getKey().toString()))
                .map(Map.Entry::getKey)
                .toList();
    }

    public List<Watched> alarms() {
        return processes.stream()
                .filter(it -> it.state() == Watched.State.ALARM)
                .toList();
    }

    /// Of how many processes it can be told.
    public long told() {
        return processes.stream().filter(it -> it.finding() != null).count();
    }
}
