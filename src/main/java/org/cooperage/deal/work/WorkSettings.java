package org.cooperage.deal.work;

import java.math.BigDecimal;
import org.cooperage.shared.Share;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How far a workshop may go beyond the plan.
///
/// @param overrun share of the planned quantity that may be reported in excess of it
@ConfigurationProperties("cooperage.work")
record WorkSettings(@DefaultValue("0.05") double overrun) {

    WorkSettings {
        new Share(overrun);
    }

    BigDecimal most(BigDecimal planned) {
        return planned.multiply(BigDecimal.valueOf(1 + overrun));
    }
}
