/// A believable cluster from one seed, and the bar that makes its days pass.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "ground",
            "place",
            "party",
            "access",
            "chain",
            "availability",
            "offer",
            "need",
            "match",
            "plan",
            "deal",
            "deal :: work",
            "deal :: shipping",
            "deal :: dispute",
            "ledger",
            "market",
            "market :: dispatch",
            "indicator",
            "barrel",
            "barrel :: engine",
            "barrel :: instrument",
            "barrel :: remedy",
            "portal"
        })
@NullMarked
package org.cooperage.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
