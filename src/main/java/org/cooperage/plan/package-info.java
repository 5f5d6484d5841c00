/// Splits an order over makers and schedules it: up to three proposals with reasons, and repairs of a plan in force.
///
/// Plans propose, the market commits: nothing here takes a slot or money.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "place",
            "party",
            "chain",
            "availability",
            "availability :: power",
            "offer",
            "need",
            "match"
        })
@NullMarked
package org.cooperage.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
