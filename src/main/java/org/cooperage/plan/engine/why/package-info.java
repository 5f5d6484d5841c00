/// Reasons for a plan as codes and numbers: why this maker, who comes next, what makes an order late, what is missing.
@NullMarked
package org.cooperage.plan.engine.why;

import org.jspecify.annotations.NullMarked;
