/// What counts how much in planning, for each class of buyers: kept, shown, changed by the operator in the open.
@NamedInterface("weight")
@NullMarked
package org.cooperage.plan.weight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
