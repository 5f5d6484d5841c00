/// The chain as a map one can walk: each link with what it can do, what it is asked for and where it falls short.
@NamedInterface("chainmap")
@NullMarked
package org.cooperage.indicator.chainmap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
