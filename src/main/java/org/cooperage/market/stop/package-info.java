/// Stops: machines of a place closed by order of the authorities or by the weather, the work on them placed anew, and
/// the time given back when a stop is lifted early.
@NamedInterface("stop")
@NullMarked
package org.cooperage.market.stop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
