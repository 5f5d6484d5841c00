package org.cooperage.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.cooperage.shared.Money;
import org.cooperage.shared.Quantity;
import org.jspecify.annotations.Nullable;

/// One line of the thread: something that happened to an order or a job. `person` is null when the platform did it.
public record DealEntry(
        UUID id,
        Deal.Id deal,
        Instant at,
        Kind kind,
        @Nullable UUID person,
        Facts facts) {

    /// Message key `deal.entry.<kind>`.
    public enum Kind {
        ORDERED,
        OFFERED,
        VIEWED,
        ACCEPTED,
        COUNTERED,
        COUNTER_AGREED,
        DECLINED,
        LAPSED,
        WITHDRAWN,
        COMMITTED,
        MOVE_ASKED,
        MOVED,
        MOVE_REFUSED,
        TERMS_CHANGED,
        STARTED,
        STOPPED,
        RESUMED,
        PHOTO,
        DONE,
        INSPECTED,
        PROMISE_CHANGED,
        GOODS_ACCEPTED,
        DISPUTED,
        DISPUTE_SETTLED,
        REJECTED,
        CANCELLED,
        INVOICED,
        PAID,
        SETTLED
    }

    /// What the sentence mentions, as far as it mentions it. `reason` is a code.
    public record Facts(
            @Nullable Quantity quantity,
            @Nullable Instant moment,
            @Nullable Money money,
            @Nullable String reason,
            @Nullable String note) {

        public static final Facts NONE = new Facts(null, null, null, null, null);

        public static Facts of(Instant moment) {
            return new Facts(null, moment, null, null, null);
        }

        public static Facts of(Quantity quantity) {
            return new Facts(quantity, null, null, null, null);
        }

        public static Facts because(@Nullable String reason, @Nullable String note) {
            return new Facts(null, null, null, reason, note);
        }

        /// How much, and what goes with it in words.
        public static Facts of(Quantity quantity, @Nullable String note) {
            return new Facts(quantity, null, null, null, note);
        }

        static Facts of(Counter counter, JobDeal job) {
            var quantity = counter.quantity() == null
                    ? null
                    : new Quantity(counter.quantity(), job.terms().quantity().unit());
            BigDecimal price = counter.unitPrice();
            return new Facts(quantity, counter.ends(), price == null ? null : new Money(price), null, counter.note());
        }
    }
}
