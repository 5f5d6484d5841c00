/// Scores a quarter of a mandate and looks through receipts; nothing but arithmetic.
@NullMarked
package org.cooperage.policy.mandate.engine;

import org.jspecify.annotations.NullMarked;
