/// What a park or a county offers investors: targets for the gaps of the chain, leads, space, data rooms.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "place",
            "party",
            "chain",
            "chain :: template",
            "indicator :: chainmap",
            "indicator :: ranking",
            "exchange :: table"
        })
package org.cooperage.park;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
