/// Levels coarse work over processes, cities and weeks: exact flows, process by process, with a bound.
@NullMarked
package org.cooperage.market.horizon.engine;

import org.jspecify.annotations.NullMarked;
