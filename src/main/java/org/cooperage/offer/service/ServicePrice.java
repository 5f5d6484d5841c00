package org.cooperage.offer.service;

import java.math.BigDecimal;
import java.util.Optional;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// How a service is priced. One record for all models, because a row, a form and an order all keep the same four.
///
/// @param amount yuan for one unit, VAT included; null on quote
/// @param unit what is counted: an order, an hour, a sample, a month
/// @param least that many units are billed at least
public record ServicePrice(Model model, @Nullable Money amount, Bilingual unit, BigDecimal least) {

    /// Texts: `service.price.<name>`.
    public enum Model {
        /// One price for the whole, whatever it takes.
        FIXED,
        HOURLY,
        PER_UNIT,
        /// By the month.
        SUBSCRIPTION,
        /// The provider names a price for what is asked.
        ON_QUOTE
    }

    public ServicePrice {
        if ((amount == null) != (model == Model.ON_QUOTE)) {
            throw new IllegalArgumentException(
                    "The price model (%s) does not go with the amount (%s).\nMaybe the amount was forgotten."
                            .formatted(model, amount));
        }
        if (least.signum() <= 0) {
            throw new IllegalArgumentException(
                    "At least (%s) units cannot be billed.\nMaybe it was to be 1.".formatted(least));
        }
    }

    /// What `quantity` units cost; empty when the provider has to say.
    public Optional<ServiceBill> bill(BigDecimal quantity) {
        return amount == null ? Optional.empty() : Optional.of(bill(amount, quantity));
    }

    private ServiceBill bill(Money each, BigDecimal quantity) {
        var billed = model == Model.FIXED ? BigDecimal.ONE : quantity.max(least);
        return new ServiceBill(quantity, billed, each, each.times(billed));
    }
}
