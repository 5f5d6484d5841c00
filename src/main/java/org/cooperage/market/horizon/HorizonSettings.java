package org.cooperage.market.horizon;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the horizon counts on. The prices only weigh one way out against another; best guesses until contracts say.
///
/// @param step an operation of an order takes about so long, with the way to the next
/// @param expectedAhead work for an expected order begins at most so long before it is due
/// @param dependable share of the open hours that is counted on from the sixth week on, 0–1
/// @param overloadPerHour yuan for an hour more than there is
/// @param earlyPerHour yuan for an hour of work done a week sooner than it must be
/// @param wayPerHour yuan for an hour of work done 100 km away
/// @param keep what was read is shown so long before it is read again
@ConfigurationProperties("cooperage.horizon")
record HorizonSettings(
        @DefaultValue("3d") Duration step,
        @DefaultValue("42d") Duration expectedAhead,
        @DefaultValue("0.85") BigDecimal dependable,
        @DefaultValue("60") BigDecimal overloadPerHour,
        @DefaultValue("0.5") BigDecimal earlyPerHour,
        @DefaultValue("4") BigDecimal wayPerHour,
        @DefaultValue("10m") Duration keep) {

    HorizonSettings {
        if (dependable.signum() < 0 || dependable.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "cooperage.horizon.dependable (%s) must be 0 to 1.\nMaybe percent were meant: 85 %% is 0.85."
                            .formatted(dependable));
        }
    }
}
