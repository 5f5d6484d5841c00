/// What is told of a month once and then left as it is, with what it was told from.
@NullMarked
package org.cooperage.indicator.monthly;

import org.jspecify.annotations.NullMarked;
