/// Every number about many firms: how it is computed, how fresh it is, and what of it may leave the firms.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "place",
            "party",
            "chain",
            "chain :: template",
            "availability",
            "offer",
            "plan :: passed",
            "deal",
            "exchange :: table"
        })
package org.cooperage.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
