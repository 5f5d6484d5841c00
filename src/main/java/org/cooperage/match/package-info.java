/// Ranks who could do the operations of an order, with reasons, and says who was left out and why.
@ApplicationModule(allowedDependencies = {"shared", "place", "party", "chain", "availability", "offer", "need"})
@NullMarked
package org.cooperage.match;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
