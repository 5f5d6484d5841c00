package org.cooperage.park.space;

import java.util.List;
import java.util.Optional;

/// What a park is for: one park, one cluster.
///
/// @param industries beginnings of GB/T 4754 classes that belong to it
/// @param least share of the let area that must, 0–1
/// @param letM2 area let
/// @param inThemeM2 of it to firms that belong
record Theme(String name, List<String> industries, double least, int letM2, int inThemeM2) {
    Theme {
        industries = List.copyOf(industries);
    }

    /// Empty: nothing is let.
    Optional<Double> share() {
        return letM2 == 0 ? Optional.empty() : Optional.of((double) inThemeM2 / letM2);
    }

    public boolean isAlarm() {
        return share().filter(s -> s < least).isPresent();
    }
}
