/// Choosing among several by several criteria, and judging links of a chain.
@NullMarked
package org.cooperage.indicator.engine.ranking;

import org.jspecify.annotations.NullMarked;
