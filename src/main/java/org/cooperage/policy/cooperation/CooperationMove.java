package org.cooperage.policy.cooperation;

import java.util.EnumSet;
import java.util.Set;
import org.cooperage.policy.cooperation.Cooperation.Stage;

/// The table of moves: from which stages, and what has to be said with it. Texts: `cooperation.move.<name>`.
public enum CooperationMove {
    /// All others are asked.
    PROPOSE(EnumSet.of(Stage.DRAFT), false),
    /// In force once the last of the others has accepted the terms as they stand.
    ACCEPT(EnumSet.of(Stage.PROPOSED), false),
    /// It stays proposed: other terms may be found.
    REFUSE(EnumSet.of(Stage.PROPOSED), true),
    /// By the proposer, for good.
    WITHDRAW(EnumSet.of(Stage.DRAFT, Stage.PROPOSED), false),
    /// Ends it on a day, not before the period of notice is over.
    NOTICE(EnumSet.of(Stage.IN_FORCE), true);

    private final Set<Stage> from;
    private final boolean worded;

    CooperationMove(Set<Stage> from, boolean worded) {
        this.from = from;
        this.worded = worded;
    }

    boolean isPossible(Stage stage) {
        return from.contains(stage);
    }

    /// Whether something has to be said with it.
    public boolean isWorded() {
        return worded;
    }
}
