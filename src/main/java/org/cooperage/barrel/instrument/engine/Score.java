package org.cooperage.barrel.instrument.engine;

import java.util.List;
import org.cooperage.barrel.instrument.engine.Instrument.Group;

/// What came of answers by the instrument’s own rule.
///
/// @param total from 0 to `most`; what nobody knows or has answered counts nothing, so it is at least that
/// @param level number of the level reached; 0: below the first
/// @param unknown items of which the firm said that it does not know
/// @param open items that are asked and not answered yet
public record Score(double total, double most, int level, List<Row> groups, int answered, int unknown, int open) {

    /// A group; left out when nothing of it applies.
    ///
    /// @param most largest score of a group
    public record Row(Group group, double score, double most) {}

    public Score {
        groups = List.copyOf(groups);
    }

    /// Whether all that is asked was answered.
    public boolean isWhole() {
        return open == 0 && answered > 0;
    }

    /// Whether the total could be higher than it says.
    public boolean isAtLeast() {
        return unknown + open > 0;
    }
}
