/// The mandate of the operator: what a government wants of it, how well it is done by quarter, and what was given for
/// it.
@NullMarked
@NamedInterface("mandate")
package org.cooperage.policy.mandate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
