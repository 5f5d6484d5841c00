/// The life cycle of an agreement, the same whichever mechanism made it: an order and the jobs it is made of.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"ground", "shared", "place", "party", "chain", "availability", "offer :: service"})
package org.cooperage.deal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
