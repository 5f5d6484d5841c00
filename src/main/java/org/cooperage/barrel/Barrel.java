package org.cooperage.barrel;

import java.util.List;
import java.util.Optional;
import org.cooperage.barrel.engine.Assessment;
import org.cooperage.party.Party;

/// The barrel of a firm as it stands now.
///
/// @param known what it rests on
/// @param open questions not answered yet
/// @param history what was vouched for, the latest first
public record Barrel(Party party, Assessment assessment, List<Known> known, int open, List<Kept> history) {

    public Barrel {
        known = List.copyOf(known);
        history = List.copyOf(history);
    }

    public Optional<Kept> last() {
        return history.stream().findFirst();
    }

    /// Mean coverage of the ten dimensions, 0–1.
    public double coverage() {
        return assessment.standings().values().stream()
                .mapToDouble(one -> one.rating().coverage())
                .average()
                .orElse(0);
    }
}
