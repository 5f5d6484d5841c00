package org.cooperage.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Busy;
import org.cooperage.availability.Resource;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Operation;
import org.cooperage.chain.Process;
import org.cooperage.offer.Candidate;
import org.cooperage.offer.Offers;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.TimeSlot;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Makes shortlists of makers for the operations of an order.
///
/// Hard rules first (permit, class, refusals, smallest lot, distance), then a rough ranking by terms alone, then a
/// close look at the calendars of the best; every city that can help stays represented.
@Service
@EnableConfigurationProperties(MatchSettings.class)
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Matches {
    private final Offers offers;
    private final Availability availability;
    private final Chain chain;
    private final MatchSettings settings;

    Matches(Offers offers, Availability availability, Chain chain, MatchSettings settings) {
        this.offers = offers;
        this.availability = availability;
        this.chain = chain;
        this.settings = settings;
    }

    /// One shortlist for each task, in their order. Two queries for calendars and one for each process.
    public List<Shortlist> rank(Inquiry inquiry, List<Inquiry.Task> tasks) {
        var wet = wetProcesses();
        var rankings = new ArrayList<Ranking>();
        for (var task : tasks) {
            var process = processOf(task.operation());
            var everybody = offers.candidates(process, List.<Place.Id>of(), new Party.Id(inquiry.buyerId()));
            rankings.add(new Ranking(inquiry, task, wet.contains(process), everybody, settings));
        }
        var middle = middle(rankings);
        rankings.forEach(r -> r.rankByTerms(middle));
        var times = times(rankings, inquiry);
        return rankings.stream().map(r -> r.rankByTime(times)).toList();
    }

    private static Process.Id processOf(Operation operation) {
        var process = operation.process();
        if (process == null) {
            throw new IllegalArgumentException(
                    "The operation (%d) is hand work.\nMaybe ask for the operation it is done beside."
                            .formatted(operation.seq()));
        }
        return process;
    }

    private Set<Process.Id> wetProcesses() {
        var wet = new HashSet<Process.Id>();
        chain.processes().stream().filter(Process::wet).forEach(p -> wet.add(p.id()));
        return wet;
    }

    /// Where most makers are: the mean point of the city with the most of them.
    private static GeoPoint middle(List<Ranking> rankings) {
        var byCity = new LinkedHashMap<Place.Id, List<GeoPoint>>();
        for (var ranking : rankings) {
            for (var candidate : ranking.everybody()) {
                byCity.computeIfAbsent(candidate.capability().city(), c -> new ArrayList<>())
                        .add(candidate.point());
            }
        }
        return byCity.values().stream()
                .max(Comparator.comparingInt(List::size))
                .map(Matches::mean)
                .orElse(new GeoPoint(0, 0));
    }

    private static GeoPoint mean(Collection<GeoPoint> points) {
        return new GeoPoint(
                points.stream().mapToDouble(GeoPoint::latitude).average().orElse(0),
                points.stream().mapToDouble(GeoPoint::longitude).average().orElse(0));
    }

    private Times times(List<Ranking> rankings, Inquiry inquiry) {
        var resources = new HashSet<Resource.Id>();
        rankings.forEach(
                r -> r.front().forEach(c -> resources.add(c.capability().resource())));
        var open = availability.open(resources, inquiry.period());
        var busy = availability.busy(resources, inquiry.period());
        return new Times(open, inquiry.without(busy));
    }

    /// Calendars and what is taken of them, by resource.
    record Times(Map<Resource.Id, List<TimeSlot>> open, Map<Resource.Id, List<Busy>> busy) {
        List<TimeSlot> openOf(Candidate candidate) {
            return open.getOrDefault(candidate.capability().resource(), List.of());
        }

        List<Busy> busyOf(Candidate candidate) {
            return busy.getOrDefault(candidate.capability().resource(), List.of());
        }
    }

    static Map<Exclusion, Integer> counts() {
        return new EnumMap<>(Exclusion.class);
    }
}
