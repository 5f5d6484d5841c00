package org.cooperage.market.floor;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What floors count on.
///
/// @param latePerDay share of the price of an order's jobs that a day of delay costs; a best guess until contracts say
/// @param switching share of a job's price that taking it from the maker who agreed counts
/// @param newOrderLatePerDay yuan for a piece of an assumed order and a day of delay
/// @param alternatives most other makers of a job
/// @param neighbours orders that may be pushed when one job is moved
/// @param beyond how far past the last agreed job plans may reach
@ConfigurationProperties("cooperage.floor")
record FloorSettings(
        @DefaultValue("0.02") BigDecimal latePerDay,
        @DefaultValue("0.15") BigDecimal switching,
        @DefaultValue("1") BigDecimal newOrderLatePerDay,
        @DefaultValue("8") int alternatives,
        @DefaultValue("30") int neighbours,
        @DefaultValue("30d") Duration beyond) {}
