package org.cooperage.plan;

import java.math.BigDecimal;
import java.util.UUID;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// One line of the price; all lines add up to what the buyer pays, to the fen.
///
/// @param jobKey the job it pays for; null for fee and tax
/// @param payeeId who is paid: maker or carrier; null for the platform's fee, for tax, and where no carrier is known
/// @param amount yuan before tax, except for the part that is the tax
public record PricePart(
        Kind kind,
        @Nullable Integer operationSeq,
        @Nullable UUID jobKey,
        @Nullable UUID payeeId,
        BigDecimal quantity,
        BigDecimal unitPrice,
        Money amount) {
    public enum Kind {
        PROCESSING,
        /// Bought by the maker of the operation where it enters, and paid to him.
        MATERIAL,
        TRANSPORT,
        PLATFORM_FEE,
        TAX
    }
}
