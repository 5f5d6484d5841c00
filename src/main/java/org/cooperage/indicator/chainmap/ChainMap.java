package org.cooperage.indicator.chainmap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cooperage.chain.Link;
import org.cooperage.chain.template.Template;

/// The chain at one time, of all cities or of one, with the gaps of these.
///
/// @param asOf when its figures were computed; empty: not yet
public record ChainMap(Optional<Instant> asOf, Template template, List<MapLink> links) {
    /// Coverage below which a link is to be filled.
    private static final double LITTLE = 0.3;

    public ChainMap {
        links = List.copyOf(links);
    }

    public Optional<MapLink> find(Link.Id id) {
        return links.stream().filter(l -> l.link().id().equals(id)).findFirst();
    }

    /// The most urgent first.
    public List<Gap> gaps() {
        return links.stream()
                .flatMap(l -> l.gaps().stream())
                .sorted(Gap.WORST_FIRST)
                .toList();
    }

    public List<MapLink> givingTo(Link.Id link) {
        return template.flows().stream()
                .filter(f -> f.to().equals(link))
                .flatMap(f -> find(f.from()).stream())
                .toList();
    }

    public List<MapLink> takingFrom(Link.Id link) {
        return template.flows().stream()
                .filter(f -> f.from().equals(link))
                .flatMap(f -> find(f.to()).stream())
                .toList();
    }

    /// Links of the chain itself: what neither helps it nor lies outside.
    private List<MapLink> made() {
        return links.stream().filter(l -> l.link().isMade()).toList();
    }

    public int production() {
        return made().size();
    }

    /// How much of the chain is there; empty: no figures were computed yet.
    public Optional<Completeness> completeness() {
        return asOf.filter(at -> production() > 0)
                .map(at -> new Completeness(
                        production(),
                        (int) made().stream().filter(l -> l.isThere(LITTLE)).count(),
                        (int) made().stream().filter(l -> l.mayBeThere(LITTLE)).count(),
                        at));
    }

    /// Links of production that have firms.
    public int present() {
        return (int) made().stream().filter(l -> l.firms().or(0) > 0).count();
    }

    /// Links of production known to meet less than three tenths of the demand, or to have no firm.
    public int lacking() {
        return (int) made().stream()
                .filter(l -> l.coverage().or(1) < LITTLE || l.firms().or(0) == 0)
                .count();
    }
}
