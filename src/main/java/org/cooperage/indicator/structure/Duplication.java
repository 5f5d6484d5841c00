package org.cooperage.indicator.structure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.chain.Process;
import org.cooperage.indicator.KeptFigure;
import org.cooperage.indicator.structure.FamilyMonth.Family;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// Share of the capacity that stands in product families where more than twenty makers offer nearly the same.
///
/// @param families with five makers or more, what warns first
/// @param share of the capacity that is told, 0–1; null: none is told
record Duplication(List<Duplicated> families, @Nullable Double share) {
    static final double ALIKE = 0.9;
    static final int MANY = 20;
    private static final int LISTED = 5;

    Duplication {
        families = List.copyOf(families);
    }

    enum Verdict {
        /// Many offer nearly the same, and there are too many machines for it.
        WARNING,
        DUPLICATED,
        /// Many makers, whose offers differ.
        DIFFERENT,
        /// Twenty makers or fewer: not judged.
        FEW,
        WITHHELD
    }

    /// @param resemblance mean cosine of two makers’ offers, 0–1; null: withheld
    /// @param month of which the resemblance is told
    /// @param capacityShare of all capacity that is told, 0–1; null: withheld
    /// @param state whether there is too much of it
    record Duplicated(
            Process.Id process,
            Bilingual name,
            int makers,
            @Nullable Double resemblance,
            LocalDate month,
            @Nullable Double capacityShare,
            Watched.State state,
            Verdict verdict) {

        public boolean counts() {
            return verdict == Verdict.WARNING || verdict == Verdict.DUPLICATED;
        }

        /// How far the bar of the picture reaches, 0–100.
        public long bar() {
            return resemblance == null ? 0 : Math.round(100 * resemblance);
        }
    }

    static Duplication of(List<Family> families, Map<String, KeptFigure> capacity, List<Watched> watched) {
        double all = capacity.values().stream()
                .map(KeptFigure::value)
                .mapToDouble(value -> value == null ? 0 : value)
                .sum();
        var states = watched.stream().collect(Collectors.toMap(Watched::process, Function.identity()));
        var judged = families.stream()
                .filter(family -> family.makers() >= LISTED)
                .flatMap(family -> Optional.ofNullable(states.get(family.process()))
                        .map(process -> judged(family, share(family, capacity, all), process))
                        .stream())
                .sorted(Comparator.comparing(Duplicated::verdict)
                        .thenComparing(Duplicated::makers, Comparator.reverseOrder()))
                .toList();
        double twice = judged.stream()
                .filter(Duplicated::counts)
                .map(Duplicated::capacityShare)
                .mapToDouble(share -> share == null ? 0 : share)
                .sum();
        return new Duplication(judged, all == 0 ? null : Double.valueOf(Math.min(1, twice)));
    }

    private static @Nullable Double share(Family family, Map<String, KeptFigure> capacity, double all) {
        var figure = capacity.get(family.process().value());
        var value = figure == null ? null : figure.value();
        return value == null || all == 0 ? null : Double.valueOf(value / all);
    }

    private static Duplicated judged(Family family, @Nullable Double share, Watched process) {
        return new Duplicated(
                family.process(),
                process.name(),
                family.makers(),
                family.resemblance(),
                family.month(),
                share,
                process.state(),
                verdict(family, process.state()));
    }

    private static Verdict verdict(Family family, Watched.State state) {
        var alike = family.resemblance();
        if (family.makers() <= MANY) {
            return Verdict.FEW;
        }
        if (alike == null) {
            return Verdict.WITHHELD;
        }
        if (alike <= ALIKE) {
            return Verdict.DIFFERENT;
        }
        return state == Watched.State.ALARM ? Verdict.WARNING : Verdict.DUPLICATED;
    }

    public List<Duplicated> twice() {
        return families.stream().filter(Duplicated::counts).toList();
    }

    public long warnings() {
        return families.stream().filter(it -> it.verdict() == Verdict.WARNING).count();
    }

    /// Of how many families it can be told.
    public long judged() {
        return families.stream()
                .filter(it -> it.counts() || it.verdict() == Verdict.DIFFERENT)
                .count();
    }
}
