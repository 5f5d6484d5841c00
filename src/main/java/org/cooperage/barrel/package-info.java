/// The virtual barrel: how high the five staves and five hoops of a firm stand beside its peers,
/// which one is short, and what would lift it.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "place",
            "party",
            "chain",
            "availability",
            "availability :: slot",
            "access :: contract",
            "deal",
            "deal :: service",
            "offer :: service"
        })
package org.cooperage.barrel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
