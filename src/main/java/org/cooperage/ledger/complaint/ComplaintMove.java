package org.cooperage.ledger.complaint;

import java.util.EnumSet;
import java.util.Set;
import org.cooperage.ledger.complaint.Complaint.Stage;

/// The table of moves: who may say what at which stage, and where the complaint stands then. Texts:
/// `complaint.move.<name>`.
public enum ComplaintMove {
    /// The office looks into it; from now on the payer knows.
    TAKE(Side.OFFICE, EnumSet.of(Stage.OPEN), Stage.TAKEN, false),
    REPLY(Side.PAYER, EnumSet.of(Stage.TAKEN), Stage.TAKEN, true),
    SETTLE(Side.OFFICE, EnumSet.of(Stage.TAKEN), Stage.SETTLED, true),
    /// There is nothing to complain of.
    REFUSE(Side.OFFICE, EnumSet.of(Stage.TAKEN), Stage.UNFOUNDED, true),
    WITHDRAW(Side.PAYEE, EnumSet.of(Stage.OPEN, Stage.TAKEN), Stage.WITHDRAWN, false);

    /// Whose word it is.
    enum Side {
        PAYEE,
        PAYER,
        OFFICE
    }

    private final Side side;
    private final Set<Stage> from;
    private final Stage to;
    private final boolean worded;

    ComplaintMove(Side side, Set<Stage> from, Stage to, boolean worded) {
        this.side = side;
        this.from = from;
        this.to = to;
        this.worded = worded;
    }

    boolean isFor(Side who) {
        return side == who;
    }

    boolean isPossible(Stage stage) {
        return from.contains(stage);
    }

    Stage after() {
        return to;
    }

    /// Whether something has to be said with it.
    public boolean isWorded() {
        return worded;
    }
}
