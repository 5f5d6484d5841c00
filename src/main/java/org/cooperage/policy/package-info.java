/// Policies as rules and what came of them, applications, pilot conditions, the cluster's plan, counties that share,
/// and
/// the operator's mandate.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "ground",
            "place",
            "party",
            "indicator",
            "indicator :: city",
            "indicator :: chainmap",
            "indicator :: monthly",
            "indicator :: upgrade"
        })
package org.cooperage.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
