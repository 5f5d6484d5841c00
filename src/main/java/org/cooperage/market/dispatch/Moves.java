package org.cooperage.market.dispatch;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobTerms;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.cooperage.shared.TimeSlot;
import org.springframework.stereotype.Service;

/// Jobs the operator would like to have elsewhere or at another time: asked of whoever must agree, never done.
///
/// Makers agree to another time, new makers to a new offer; where price or date leave the buyer's limits, the buyer is
/// asked first. What nobody agrees to stays as it is. Thread-safe.
@Service
public class Moves {

    private final Moving moving;
    private final Turns turns;

    Moves(Moving moving, Turns turns) {
        this.moving = moving;
        this.turns = turns;
    }

    /// Where a job should go.
    ///
    /// @param slots which units it would take; a wish for orders that are planned here, exact for all others
    public record Wish(Deal.Id job, UUID machine, TimeSlot planned, List<JobTerms.Slot> slots) {
        public Wish {
            slots = List.copyOf(slots);
        }
    }

    /// What came of the wishes for one order.
    public sealed interface Asked {
        Deal.Id order();

        /// So many makers are asked; nobody else has to be.
        record OfMakers(Deal.Id order, int makers) implements Asked {}

        /// The buyer decides first.
        record OfBuyer(Deal.Id order) implements Asked {}

        record Refused(Deal.Id order, Why why) implements Asked {}
    }

    public enum Why {
        /// Agreed without a plan of ours: only the time of its jobs can be asked for, not another maker.
        NO_PLAN,
        /// It would come after the date the buyer asked for, and there is no plan to put to him.
        LATE_FOR_BUYER,
        /// Somebody else holds the time by now.
        SLOT_TAKEN,
        /// Begun, about to be changed otherwise, or ended.
        NOT_NOW,
        /// The order cannot be planned that way.
        NO_WAY
    }

    /// One answer an order; each order is asked about by itself, so that one refusal stops nobody else.
    public List<Asked> ask(Map<Deal.Id, List<Wish>> wishes) {
        Acting.require("Moving jobs", Role.OPS);
        return Acting.as(
                Acting.SYSTEM,
                () -> wishes.entrySet().stream()
                        .map(e -> turns.take(e.getKey(), () -> moving.ask(e.getKey(), e.getValue())))
                        .toList());
    }
}
