/// What makers offer to do for others, on which machine, on which terms, and how well they have done it so far.
@NullMarked
@ApplicationModule(allowedDependencies = {"ground", "shared", "place", "party", "chain", "availability"})
package org.cooperage.offer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
