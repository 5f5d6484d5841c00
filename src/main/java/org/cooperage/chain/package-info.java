/// The industry graph: links of the chain, processes, kinds of machines, products and how they are made.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.cooperage.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
