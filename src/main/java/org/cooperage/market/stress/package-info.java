/// Stress tests: what the cluster would lose by a shock, how much of it planning anew would save, and where it is
/// weakest.
@NullMarked
package org.cooperage.market.stress;

import org.jspecify.annotations.NullMarked;
