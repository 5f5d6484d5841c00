package org.cooperage.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A reason as a code with its facts; the sentence comes from the message bundle (`plan.reason.<code>`).
///
/// @param operationSeq the operation it is about; null: the whole order
/// @param makerId the other maker it speaks of
/// @param cityId the city it speaks of
/// @param numbers the figures of the sentence, in the order the bundle counts them (from `{3}` on)
public record Reason(
        Code code,
        @Nullable Integer operationSeq,
        @Nullable UUID makerId,
        @Nullable UUID cityId,
        List<BigDecimal> numbers) {
    public Reason {
        numbers = List.copyOf(numbers);
    }

    public static Reason of(Code code, double... numbers) {
        return new Reason(code, null, null, null, decimals(numbers));
    }

    public Reason about(int operation) {
        return new Reason(code, operation, makerId, cityId, numbers);
    }

    public Reason naming(@Nullable UUID maker, @Nullable UUID city) {
        return new Reason(code, operationSeq, maker, city, numbers);
    }

    private static List<BigDecimal> decimals(double... numbers) {
        return Arrays.stream(numbers).mapToObj(n -> new BigDecimal(plain(n))).toList();
    }

    /// Without the zeros behind, and never with an exponent: what is kept must read the same.
    private static String plain(double number) {
        return BigDecimal.valueOf(Math.round(number * 100), 2)
                .stripTrailingZeros()
                .toPlainString();
    }

    public enum Code {
        /// Nobody else can do it.
        ONLY_MAKER,
        /// The best of so many, all terms counted.
        BEST_OF,
        /// The lowest price per unit.
        LOWEST_PRICE,
        /// Others ask less, but would make the order later.
        EARLIER_THAN,
        /// Others ask less, but the transport eats it up.
        NEARER_THAN,
        /// Fewer rejects are to be expected.
        BETTER_QUALITY,
        /// Others would work in hours in which power is short.
        CHEAPER_POWER,
        /// Processing and freight are so many yuan above what the ceiling leaves for them.
        ABOVE_CEILING,
        /// Has worked for this buyer.
        KNOWN_TO_BUYER,
        /// Was nearly chosen before; that tips a near tie.
        ROTATION,
        /// Has the most free hours.
        FREE_HOURS,
        /// One colour stays with one maker.
        SAME_DYE_LOT,
        /// The work must stay where the operation before it was done.
        SAME_SITE,
        /// Nobody alone could do it in time.
        TOO_MUCH_FOR_ONE,
        /// This operation fills the calendar: so many percent booked.
        BOTTLENECK,
        /// If the maker asked so much less, he would get it.
        IF_CHEAPER_BY,
        /// If the order might be so many hours later.
        IF_LATER_BY,
        /// So much cheaper if the order may be later.
        CHEAPER_IF_LATER,
        /// Work that stayed as it was in the plan before.
        KEPT,
        /// Work that moved from another maker.
        MOVED
    }
}
