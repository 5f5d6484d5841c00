/// Where firms lie, without borders: distances and cores.
@NullMarked
package org.cooperage.indicator.engine.spatial;

import org.jspecify.annotations.NullMarked;
