/// Reasons for a plan as codes and numbers: why this maker, who comes next, what makes an order late, what is missing.
@NamedInterface("engine")
@NullMarked
package org.cooperage.plan.engine.why;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
