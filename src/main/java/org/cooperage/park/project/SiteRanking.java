package org.cooperage.park.project;

import static org.cooperage.park.project.ProjectCard.known;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.park.investment.engine.TargetRanking;
import org.cooperage.park.investment.engine.TargetRanking.Alternative;
import org.cooperage.park.investment.engine.TargetRanking.Ranked;
import org.cooperage.park.space.Demands.Wanted;
import org.cooperage.park.space.Space;
import org.cooperage.park.space.Units;
import org.cooperage.park.space.Units.Misfit;
import org.cooperage.park.space.Units.Unfit;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.party.PartyFilter;
import org.cooperage.place.Distance;
import org.cooperage.shared.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Vacant units for a project: what it cannot do without decides first, then TOPSIS over those that are left.
@Service
class SiteRanking {
    private static final int MOST = 50;

    private final Units units;
    private final Parties parties;

    SiteRanking(Units units, Parties parties) {
        this.units = units;
        this.parties = parties;
    }

    /// By what units are ranked, with its weight; best guess. Texts `park.site.criterion.<name>`.
    enum Criterion {
        SPARE_POWER(0.15, true),
        SPARE_WATER(0.10, true),
        SPARE_DISCHARGE(0.20, true),
        DISTANCE(0.20, false),
        LABOUR(0.15, true),
        RENT(0.20, false);

        private final double weight;
        private final boolean moreIsBetter;

        Criterion(double weight, boolean moreIsBetter) {
            this.weight = weight;
            this.moreIsBetter = moreIsBetter;
        }

        public boolean moreIsBetter() {
            return moreIsBetter;
        }

        TargetRanking.Criterion weighed() {
            return new TargetRanking.Criterion(name(), weight, moreIsBetter);
        }
    }

    /// What a unit lacks.
    ///
    /// @param missing in the unit of the demand; 0 of an industry
    record Lack(Unfit what, int missing) {}

    /// A unit that does not fit.
    ///
    /// @param share of what is wanted that is missing, summed over the lacks; an industry it does not take counts 1
    record Lacking(Space space, List<Lack> lacks, double share) {
        Lacking {
            lacks = List.copyOf(lacks);
        }
    }

    /// @param ranked units that fit, the best first, at most 50
    /// @param criteria of the ranking; without the distance where no firm of the link is known
    /// @param lacking units that do not fit, those that lack least first, at most 50
    /// @param fits how many fit in all
    /// @param misfits how many do not
    /// @param firms of the link the distance is measured to
    record Found(
            List<Ranked<Space>> ranked,
            List<Criterion> criteria,
            List<Lacking> lacking,
            int fits,
            int misfits,
            int firms) {
        Found {
            ranked = List.copyOf(ranked);
            criteria = List.copyOf(criteria);
            lacking = List.copyOf(lacking);
        }
    }

    @Transactional(readOnly = true)
    Found find(ProjectCard card) {
        var wanted = wanted(card);
        var selection = units.select(wanted);
        var spaces = selection.fits().stream().map(Units.Fit::space).toList();
        var firms = firms(card);
        var criteria = Stream.of(Criterion.values())
                .filter(c -> c != Criterion.DISTANCE || !firms.isEmpty())
                .toList();
        var km = km(spaces, firms);
        double farthest = km.values().stream().mapToDouble(d -> d).max().orElse(0);
        var open = spaces.stream()
                .map(s -> new Alternative<>(s, values(criteria, s, wanted, km.getOrDefault(s.owner(), farthest))))
                .toList();
        return new Found(
                TargetRanking.rank(
                                open, criteria.stream().map(Criterion::weighed).toList())
                        .stream()
                        .limit(MOST)
                        .toList(),
                criteria,
                lacking(selection.misfits(), wanted),
                spaces.size(),
                selection.misfits().size(),
                firms.size());
    }

    /// What is not known yet excludes nothing.
    private static Wanted wanted(ProjectCard card) {
        var needs = card.needs();
        return new Wanted(
                known(needs.areaM2()),
                known(needs.powerKw()),
                known(needs.waterTonnesDay()),
                known(needs.dischargeTonnesDay()),
                known(needs.jobs()),
                card.industry());
    }

    private List<Party> firms(ProjectCard card) {
        var filter = new PartyFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(card.link().value()),
                Optional.empty(),
                Optional.of(Party.Status.VERIFIED));
        return parties.list(filter, new PageRequest(0, PageRequest.MAX_SIZE, Optional.empty(), false))
                .rows();
    }

    /// Mean by road from each park that keeps a unit. A park nobody may see counts as far as the farthest that is seen.
    private Map<Party.Id, Double> km(List<Space> spaces, List<Party> firms) {
        var keepers = spaces.stream().map(Space::owner).distinct().toList();
        return parties.list(keepers).stream().collect(Collectors.toMap(Party::id, p -> km(p, firms)));
    }

    private static double km(Party keeper, List<Party> firms) {
        return firms.stream()
                .mapToDouble(f -> Distance.between(keeper.point(), f.point()).km())
                .average()
                .orElse(0);
    }

    private static List<Double> values(List<Criterion> criteria, Space it, Wanted wanted, double km) {
        return criteria.stream()
                .map(c -> switch (c) {
                    case SPARE_POWER -> (double) it.powerKw() - wanted.powerKw();
                    case SPARE_WATER -> (double) it.waterTonnesDay() - wanted.waterTonnesDay();
                    case SPARE_DISCHARGE -> (double) it.drainageTonnesDay() - wanted.dischargeTonnesDay();
                    case DISTANCE -> km;
                    case LABOUR -> (double) it.labour();
                    case RENT -> (double) Math.round(it.priceYuan().doubleValue() * it.areaM2());
                })
                .toList();
    }

    private static List<Lacking> lacking(List<Misfit> misfits, Wanted wanted) {
        return misfits.stream()
                .map(m -> new Lacking(
                        m.space(),
                        m.missing().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(e -> new Lack(e.getKey(), e.getValue()))
                                .toList(),
                        m.missing().entrySet().stream()
                                .mapToDouble(e -> share(e.getKey(), e.getValue(), wanted))
                                .sum()))
                .sorted(Comparator.comparingDouble(Lacking::share))
                .limit(MOST)
                .toList();
    }

    private static double share(Unfit what, double missing, Wanted wanted) {
        return switch (what) {
            case AREA -> missing / wanted.areaM2();
            case POWER -> missing / wanted.powerKw();
            case WATER -> missing / wanted.waterTonnesDay();
            case DISCHARGE -> missing / wanted.dischargeTonnesDay();
            case LABOUR -> missing / wanted.labour();
            case INDUSTRY -> 1;
        };
    }
}
