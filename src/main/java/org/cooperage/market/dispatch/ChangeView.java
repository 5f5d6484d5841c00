package org.cooperage.market.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cooperage.plan.Missing;
import org.cooperage.plan.RepairRequest.Cause;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;

/// A change as a reader gets it. Prices are null for who may not know them.
record ChangeView(
        UUID id,
        String orderCode,
        Cause cause,
        State state,
        Change.IfRefused ifRefused,
        @Nullable UUID needId,
        @Nullable UUID proposalId,
        @Nullable Money priceBefore,
        @Nullable Money priceAfter,
        @Nullable Money dearer,
        Instant promisedBefore,
        Instant promisedAfter,
        List<Consequences.Shift> shifts,
        List<Owed> compensations,
        List<Missing> missing,
        Instant at,
        @Nullable Instant answerBy) {

    /// Texts: `market.change.state.<name>`.
    enum State {
        PREVIEW,
        ASKED,
        AGREED,
        REFUSED,
        SUPERSEDED
    }

    /// For the buyer whose order it is.
    static ChangeView forBuyer(Change change) {
        var does = change.consequences();
        return new ChangeView(
                change.id().value(),
                does.orderCode(),
                change.cause(),
                state(change),
                change.ifRefused(),
                change.need().value(),
                change.plan().map(p -> p.value()).orElse(null),
                does.priceBefore(),
                does.priceAfter(),
                does.dearer(),
                does.promisedBefore(),
                does.promisedAfter(),
                does.shifts(),
                List.of(),
                does.missing(),
                change.at(),
                change.answerBy().orElse(null));
    }

    /// For the owner of what broke down, or the operator: prices only as a difference, and only for the operator.
    static ChangeView forOwner(Change change) {
        var does = change.consequences();
        return new ChangeView(
                change.id().value(),
                does.orderCode(),
                change.cause(),
                state(change),
                change.ifRefused(),
                null,
                null,
                null,
                null,
                Acting.current().role() == Role.OPS ? does.dearer() : null,
                does.promisedBefore(),
                does.promisedAfter(),
                does.shifts(),
                does.compensations().stream().map(Owed::of).toList(),
                does.missing(),
                change.at(),
                change.answerBy().orElse(null));
    }

    /// All of it; null for who does not see how much.
    public @Nullable Money compensated() {
        var sum = Money.ZERO;
        for (var one : compensations) {
            if (one.amount() == null) {
                return null;
            }
            sum = sum.plus(one.amount());
        }
        return sum;
    }

    /// A compensation; the operator does not see how much, because that tells the price of the job.
    record Owed(UUID payee, Bilingual operation, @Nullable Money amount) {

        static Owed of(Consequences.Compensation one) {
            var isOperator = Acting.current().role() == Role.OPS;
            return new Owed(one.payee(), one.operation(), isOperator ? null : one.amount());
        }
    }

    private static State state(Change change) {
        if (change.outcome().isPresent()) {
            return State.valueOf(change.outcome().get().name());
        }
        return change.isPreview() ? State.PREVIEW : State.ASKED;
    }
}
