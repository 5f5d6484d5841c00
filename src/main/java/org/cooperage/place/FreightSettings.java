package org.cooperage.place;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The freight tariff, in yuan.
///
/// @param perKg part load, a kilogram, up to `nearKm`
/// @param perKgAndStep more a kilogram for every begun 100 km beyond
/// @param nearKm how far the first price reaches
/// @param leastPerTrip no trip costs less
/// @param truckPerKm a full truck, a kilometre
/// @param truckKg what a full truck carries
@ConfigurationProperties("cooperage.freight")
record FreightSettings(
        @DefaultValue("0.55") BigDecimal perKg,
        @DefaultValue("0.18") BigDecimal perKgAndStep,
        @DefaultValue("200") int nearKm,
        @DefaultValue("15") BigDecimal leastPerTrip,
        @DefaultValue("6.5") BigDecimal truckPerKm,
        @DefaultValue("18000") int truckKg) {}
