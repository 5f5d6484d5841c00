/// Tables in and out: imports of firms, machines, capabilities, orders and services, with templates, dry run and every
/// fault.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "place", "party", "chain", "availability", "offer", "need"})
package org.cooperage.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
