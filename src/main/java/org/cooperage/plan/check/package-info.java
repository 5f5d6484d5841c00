/// The second opinion on a plan: verifies every rule of the model from the records alone, sharing no code with the
/// search.
@NamedInterface("engine")
@NullMarked
package org.cooperage.plan.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
