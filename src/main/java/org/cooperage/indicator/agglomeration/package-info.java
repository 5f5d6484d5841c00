/// Why firms are together: whether links of the chain that share workers, inputs or knowledge seek the same towns.
@NullMarked
package org.cooperage.indicator.agglomeration;

import org.jspecify.annotations.NullMarked;
