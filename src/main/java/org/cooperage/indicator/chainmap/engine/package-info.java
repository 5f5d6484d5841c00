/// Draws graphs in layers. Plain Java.
@NullMarked
package org.cooperage.indicator.chainmap.engine;

import org.jspecify.annotations.NullMarked;
