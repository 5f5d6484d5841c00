/// The ground everything stands on: the database, who a transaction acts for, the clock. Nobody calls it by name.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.cooperage.ground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
