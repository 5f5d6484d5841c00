/// People: who signs in, for which parties a person may act, and that a repeated request happens once.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "party"})
package org.cooperage.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
