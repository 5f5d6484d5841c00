package org.cooperage.place;

import java.math.BigDecimal;
import org.cooperage.shared.Money;
import org.springframework.stereotype.Component;

/// What carrying goods costs: part load or full trucks, whichever is cheaper. Thread-safe.
@Component
public class Freights {

    private static final int STEP_KM = 100;

    private final FreightSettings tariff;

    Freights(FreightSettings tariff) {
        this.tariff = tariff;
    }

    /// Yuan before tax for `kg` over `km` road kilometres; nothing for no way at all.
    public Money cost(double km, double kg) {
        if (km <= 0 || kg <= 0) {
            return Money.ZERO;
        }
        var cheaper = partLoad(km, kg).min(trucks(km, kg));
        return new Money(cheaper.max(tariff.leastPerTrip()));
    }

    public Money cost(Distance distance, double kg) {
        return cost(distance.km(), kg);
    }

    private BigDecimal partLoad(double km, double kg) {
        var steps = Math.ceil(Math.max(0, km - tariff.nearKm()) / STEP_KM);
        var perKg = tariff.perKg().add(tariff.perKgAndStep().multiply(BigDecimal.valueOf(steps)));
        return perKg.multiply(BigDecimal.valueOf(kg));
    }

    private BigDecimal trucks(double km, double kg) {
        var trucks = Math.ceil(kg / tariff.truckKg());
        return tariff.truckPerKm().multiply(BigDecimal.valueOf(km * trucks));
    }
}
