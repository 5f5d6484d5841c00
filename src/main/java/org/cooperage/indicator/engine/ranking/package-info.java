/// Choosing among several by several criteria, and judging links of a chain.
@NamedInterface("ranking")
@NullMarked
package org.cooperage.indicator.engine.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
