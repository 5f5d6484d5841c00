package org.cooperage.park.investment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cooperage.chain.Link;
import org.cooperage.indicator.chainmap.ChainMap;
import org.cooperage.indicator.chainmap.ChainMaps;
import org.cooperage.indicator.chainmap.Gap;
import org.cooperage.park.investment.engine.TargetRanking;
import org.cooperage.park.investment.engine.TargetRanking.Alternative;
import org.cooperage.park.investment.engine.TargetRanking.Ranked;
import org.cooperage.park.space.Space;
import org.cooperage.park.space.Units;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Prospects for a gap: who may not come and why, and the others ranked.
@Service
class Targets {
    private static final int MOST = 2_000;

    private final ProspectStore prospects;
    private final ChainMaps maps;
    private final Units units;

    Targets(ProspectStore prospects, ChainMaps maps, Units units) {
        this.prospects = prospects;
        this.maps = maps;
        this.units = units;
    }

    /// Why a prospect is not ranked. Texts `park.excluded.<name>`.
    enum Exclusion {
        /// Restricted or to be eliminated by the national catalogue.
        CATALOGUE,
        /// No vacant unit drains that much.
        DISCHARGE,
        /// No vacant unit is large and strong enough.
        SPACE
    }

    record Excluded(Prospect prospect, Exclusion why) {}

    /// @param gap that the link has; empty: none
    /// @param ranked the best first
    record TargetList(Optional<Link.Id> link, List<Gap> gaps, List<Ranked<Prospect>> ranked, List<Excluded> excluded) {}

    /// An anchor with those who would follow it.
    ///
    /// @param gapScore of all gaps the package closes
    record AnchorPackage(String anchor, Optional<Prospect> itself, List<Prospect> followers, List<Gap> gaps) {

        public double gapScore() {
            return gaps.stream().mapToDouble(Gap::score).sum();
        }

        public double investWan() {
            return followers.stream()
                            .mapToDouble(p -> p.investWan().doubleValue())
                            .sum()
                    + itself.map(p -> p.investWan().doubleValue()).orElse(0.0);
        }

        public int jobs() {
            return followers.stream().mapToInt(Prospect::jobs).sum()
                    + itself.map(Prospect::jobs).orElse(0);
        }
    }

    static Map<Criterion, Double> usualWeights() {
        var weights = new EnumMap<Criterion, Double>(Criterion.class);
        Arrays.stream(Criterion.values()).forEach(c -> weights.put(c, c.usual()));
        return weights;
    }

    /// @param weights those that are missing count as usual
    @Transactional(readOnly = true)
    TargetList list(Optional<Link.Id> link, Map<Criterion, Double> weights) {
        Acting.require("Looking for investors", Role.GOV, Role.PARK);
        var map = maps.map(Optional.empty());
        var free = units.vacant();
        var excluded = new ArrayList<Excluded>();
        var open = new ArrayList<Alternative<Prospect>>();
        for (var prospect : prospects.all(link, MOST)) {
            var why = exclusion(prospect, free);
            if (why.isPresent()) {
                excluded.add(new Excluded(prospect, why.get()));
            } else {
                open.add(new Alternative<>(prospect, values(prospect, map)));
            }
        }
        var ranked = TargetRanking.rank(
                open,
                Arrays.stream(Criterion.values())
                        .map(c -> new TargetRanking.Criterion(
                                c.name(), weights.getOrDefault(c, c.usual()), c.moreIsBetter()))
                        .toList());
        return new TargetList(
                link,
                map.gaps().stream()
                        .filter(g -> link.isEmpty() || g.link().equals(link.get()))
                        .toList(),
                ranked,
                excluded);
    }

    /// Where no space is kept at all, space excludes nobody.
    private static Optional<Exclusion> exclusion(Prospect it, List<Space> free) {
        if (!it.isLetIn()) {
            return Optional.of(Exclusion.CATALOGUE);
        }
        if (free.isEmpty()) {
            return Optional.empty();
        }
        if (free.stream().noneMatch(s -> s.drainageTonnesDay() >= it.dischargeTonnesDay())) {
            return Optional.of(Exclusion.DISCHARGE);
        }
        return free.stream().anyMatch(s -> fits(it, s)) ? Optional.empty() : Optional.of(Exclusion.SPACE);
    }

    private static boolean fits(Prospect it, Space space) {
        return space.areaM2() >= it.areaM2()
                && space.powerKw() >= it.powerKw()
                && space.waterTonnesDay() >= it.waterTonnesDay()
                && space.drainageTonnesDay() >= it.dischargeTonnesDay()
                && space.takes(it.industry());
    }

    private static List<Double> values(Prospect it, ChainMap map) {
        double gap = map.find(it.link()).flatMap(l -> l.gap().map(Gap::score)).orElse(0.0);
        return Arrays.stream(Criterion.values()).map(c -> c.of(it, gap)).toList();
    }

    /// The packages that close most first.
    @Transactional(readOnly = true)
    List<AnchorPackage> packages() {
        Acting.require("Looking for investors", Role.GOV, Role.PARK);
        var followers = prospects.followers().stream().collect(Collectors.groupingBy(Prospect::anchor));
        var anchors = prospects.named(List.copyOf(followers.keySet())).stream()
                .collect(Collectors.toMap(Prospect::name, p -> p, (a, b) -> a));
        var gaps = maps.map(Optional.empty()).gaps();
        return followers.entrySet().stream()
                .map(e -> pack(e.getKey(), Optional.ofNullable(anchors.get(e.getKey())), e.getValue(), gaps))
                .sorted((a, b) -> Double.compare(b.gapScore(), a.gapScore()))
                .toList();
    }

    private static AnchorPackage pack(
            String anchor, Optional<Prospect> itself, List<Prospect> followers, List<Gap> gaps) {
        var links = followers.stream().map(Prospect::link).collect(Collectors.toSet());
        itself.ifPresent(p -> links.add(p.link()));
        return new AnchorPackage(
                anchor,
                itself,
                followers,
                gaps.stream().filter(g -> links.contains(g.link())).toList());
    }
}
