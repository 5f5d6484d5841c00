/// What parties ask for. An order to be made is a need with lines of colours and sizes; who makes it is decided above.
@ApplicationModule(allowedDependencies = {"shared", "place", "party", "chain"})
@NullMarked
package org.cooperage.need;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
