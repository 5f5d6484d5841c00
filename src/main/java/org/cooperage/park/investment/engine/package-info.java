/// Ranks targets. Plain Java.
@NullMarked
package org.cooperage.park.investment.engine;

import org.jspecify.annotations.NullMarked;
