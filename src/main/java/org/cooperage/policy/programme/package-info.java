/// The special plan of a cluster: goals measured by its figures, undertakings in seven areas, and who does what of it.
@NullMarked
package org.cooperage.policy.programme;

import org.jspecify.annotations.NullMarked;
