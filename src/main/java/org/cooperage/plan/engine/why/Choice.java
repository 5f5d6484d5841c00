package org.cooperage.plan.engine.why;

import java.util.List;
import org.cooperage.plan.engine.Cost;

/// That an operation's lots went to a site, and what the next best sites would have meant.
///
/// @param operation position of the operation
/// @param site position of the chosen site
/// @param tasks the lots it got
/// @param candidates sites that could do the operation, the chosen one among them
/// @param alternatives best first, at most three; empty if nobody else could take the lots as the plan stands
public record Choice(int operation, int site, List<Integer> tasks, int candidates, List<Alternative> alternatives) {
    public Choice {
        tasks = List.copyOf(tasks);
        alternatives = List.copyOf(alternatives);
    }

    /// The same lots at another site, everything else as planned.
    ///
    /// @param site position of the other site
    /// @param difference what the whole plan would cost more, by term; the choice would turn if this site asked
    /// so much less, or if the term that speaks against it weighed less
    /// @param laterMinutes how much later the order would be complete; negative if earlier
    public record Alternative(int site, Cost difference, int laterMinutes) {}
}
