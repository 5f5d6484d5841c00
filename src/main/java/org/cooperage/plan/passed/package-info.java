/// Makers that were passed over: why not they, and the credit that those have who were nearly chosen.
@NamedInterface("passed")
@NullMarked
package org.cooperage.plan.passed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
