package org.cooperage.market.stress;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How stress tests are planned and told.
///
/// @param budget planning anew after a shock is searched so long
/// @param hold the same shock is told to the public side once in so long, so that no two answers can be compared
@ConfigurationProperties("cooperage.stress")
record StressSettings(
        @DefaultValue("4s") Duration budget,
        @DefaultValue("30d") Duration hold) {}
