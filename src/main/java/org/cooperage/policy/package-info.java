/// Policies as rules, who gets what by which clause, applications for them, pilot conditions, and the cluster's plan.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "place", "party"})
package org.cooperage.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
