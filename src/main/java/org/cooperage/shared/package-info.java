/// Values everybody speaks: quantities, money, time slots, who acts, what was wrong.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.cooperage.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
