/// Machines and workplaces, when they are open, and who holds which slot of them; the only place with contention.
@NullMarked
@ApplicationModule(allowedDependencies = {"ground", "shared", "place", "party", "chain"})
package org.cooperage.availability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
