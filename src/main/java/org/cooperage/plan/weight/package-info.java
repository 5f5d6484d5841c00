/// What counts how much in planning, for each class of buyers: kept, shown, changed by the operator.
@NullMarked
package org.cooperage.plan.weight;

import org.jspecify.annotations.NullMarked;
