/// Reckons losses without and with planning anew, and which of their sums may leave the firms.
@NullMarked
package org.cooperage.market.stress.engine;

import org.jspecify.annotations.NullMarked;
