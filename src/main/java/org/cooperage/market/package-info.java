/// The mechanisms that bring an offer and a need to an agreement; the only module that takes slots and makes deals.
@ApplicationModule(
        allowedDependencies = {
            "ground",
            "shared",
            "place",
            "party",
            "chain",
            "availability",
            "availability :: slot",
            "offer",
            "offer :: service",
            "need",
            "plan",
            "plan :: engine",
            "deal",
            "deal :: service",
            "deal :: work",
            "deal :: shipping",
            "ledger",
            "access"
        })
@NullMarked
package org.cooperage.market;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
