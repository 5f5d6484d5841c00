package org.cooperage.deal;

import java.util.EnumSet;
import java.util.Set;

/// How far an order has come. Before it is confirmed it is a need with proposals.
public enum OrderStage {
    /// The makers are being asked.
    OFFERING,
    /// All have agreed, the slots are taken.
    COMMITTED,
    IN_PRODUCTION,
    /// Everything is made, the last inspection is under way.
    QC,
    SHIPPED,
    DELIVERED,
    /// The buyer has taken the goods.
    ACCEPTED,
    /// What is owed to whom is written down.
    INVOICED,
    /// Everybody has confirmed the money.
    SETTLED,
    CLOSED,
    /// Nobody could be found to make it.
    REJECTED,
    CANCELLED,
    /// The buyer has objected to the goods; when the dispute is over they are delivered again.
    DISPUTED;

    /// The table of moves.
    private Set<OrderStage> next() {
        return switch (this) {
            case OFFERING -> EnumSet.of(COMMITTED, REJECTED, CANCELLED);
            case COMMITTED -> EnumSet.of(IN_PRODUCTION, CANCELLED, REJECTED);
            case IN_PRODUCTION -> EnumSet.of(QC, REJECTED);
            case QC -> EnumSet.of(IN_PRODUCTION, SHIPPED);
            case SHIPPED -> EnumSet.of(DELIVERED);
            case DELIVERED -> EnumSet.of(ACCEPTED, DISPUTED);
            case DISPUTED -> EnumSet.of(DELIVERED);
            case ACCEPTED -> EnumSet.of(INVOICED);
            case INVOICED -> EnumSet.of(SETTLED);
            case SETTLED -> EnumSet.of(CLOSED);
            case CLOSED, REJECTED, CANCELLED -> EnumSet.noneOf(OrderStage.class);
        };
    }

    public boolean mayBecome(OrderStage other) {
        return next().contains(other);
    }

    /// Nothing can happen any more.
    public boolean isOver() {
        return next().isEmpty();
    }

    /// The goods are still to be made or on their way.
    public boolean isRunning() {
        return switch (this) {
            case OFFERING, COMMITTED, IN_PRODUCTION, QC, SHIPPED -> true;
            case DELIVERED, ACCEPTED, INVOICED, SETTLED, CLOSED, REJECTED, CANCELLED, DISPUTED -> false;
        };
    }
}
