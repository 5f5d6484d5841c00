/// What is told of a month once and then left as it is, with what it was told from.
@NullMarked
@NamedInterface("monthly")
package org.cooperage.indicator.monthly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
