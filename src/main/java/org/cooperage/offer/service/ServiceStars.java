package org.cooperage.offer.service;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/// Ratings and quantities as pages write them: `${@serviceStars.of(4.3)}` is `★★★★☆`.
@Component("serviceStars")
class ServiceStars {

    private static final int MOST = 5;

    public String of(double rating) {
        var full = (int) Math.clamp(Math.round(rating), 0, MOST);
        return "★".repeat(full) + "☆".repeat(MOST - full);
    }

    /// As it is typed into a field: without separators.
    public String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
