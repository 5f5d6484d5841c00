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

    /// Links of the template that have firms ÷ links of the template, 0–1.
    public double completeness() {
        var made = links.stream().filter(l -> l.link().isMade()).toList();
        long there = made.stream().filter(l -> l.firms().or(0) > 0).count();
        return made.isEmpty() ? 0 : (double) there / made.size();
    }
}
