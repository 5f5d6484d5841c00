package org.cooperage.policy.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.cooperage.indicator.monthly.FirmCounts;

/// How many firms of a city stand on which rung, and how many moved up.
///
/// Titles are confirmed honours, which are public. What firms answered is theirs: how many could climb is counted once
/// a
/// month, and told if they are five or more and five or more have come or gone.
///
/// @param moved firms that came to a rung for the first time, by year and rung
record CityLadder(LocalDate day, List<Standing> rungs, SortedMap<Integer, Map<Rung, Integer>> moved) {

    CityLadder {
        rungs = List.copyOf(rungs);
    }

    /// @param firms that have its title
    /// @param highest those of them that have none above
    /// @param ready that meet all clauses by what is known and answered and have not the title; empty: withheld
    record Standing(RungRules rules, boolean inForce, int firms, int highest, Optional<FirmCounts.Count> ready) {
        public Rung rung() {
            return rules.rung();
        }
    }

    public int titled() {
        return rungs.stream()
                .filter(it -> !it.rung().isBeside())
                .mapToInt(Standing::highest)
                .sum();
    }

    /// In the last year somebody moved.
    public int movedIn(int year) {
        return moved.getOrDefault(year, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
