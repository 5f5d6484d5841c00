/// Who buys how much from whom, and what a yuan more of demand sets in motion.
@NullMarked
package org.cooperage.indicator.engine.inputoutput;

import org.jspecify.annotations.NullMarked;
