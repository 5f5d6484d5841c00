package org.cooperage.market.dispatch;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How dispatch behaves.
///
/// @param quickAnswer a maker has to answer when the order is due soon
/// @param normalAnswer a maker has to answer otherwise
/// @param soon what "soon" means
/// @param shortestAnswer nobody is given less, however soon work begins
/// @param buyerAnswer the buyer has to answer a change
/// @param holdFor tentative slots are kept at most; longer than any deadline
/// @param priceTolerance share by which a repair may exceed the price of a request without a ceiling
/// @param shortfallTolerance share of a job that may be missing before a make-up is planned
/// @param materialBuffer a maker makes up for material that comes so much later than its work was to begin; nothing is
///     planned anew for it; a best guess
/// @param frozenCompensation share of a job's price (before tax) that whoever causes a change of it within its frozen
///     two days pays to its maker, 0–1
/// @param mostRounds repairs of one order before it is given up
@ConfigurationProperties("cooperage.dispatch")
record DispatchSettings(
        @DefaultValue("4h") Duration quickAnswer,
        @DefaultValue("24h") Duration normalAnswer,
        @DefaultValue("14d") Duration soon,
        @DefaultValue("1h") Duration shortestAnswer,
        @DefaultValue("24h") Duration buyerAnswer,
        @DefaultValue("14d") Duration holdFor,
        @DefaultValue("0.02") BigDecimal priceTolerance,
        @DefaultValue("0.01") BigDecimal shortfallTolerance,
        @DefaultValue("2h") Duration materialBuffer,
        @DefaultValue("0.20") BigDecimal frozenCompensation,
        @DefaultValue("40") int mostRounds) {

    DispatchSettings {
        if (frozenCompensation.signum() < 0 || frozenCompensation.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "cooperage.dispatch.frozen-compensation (%s) must be 0 to 1.\nMaybe percent were meant: 20 %% is 0.20."
                            .formatted(frozenCompensation));
        }
    }
}
