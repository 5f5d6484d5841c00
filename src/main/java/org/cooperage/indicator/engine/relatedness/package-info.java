/// Which activities occur together, and how close a region is to the ones it has not.
@NullMarked
package org.cooperage.indicator.engine.relatedness;

import org.jspecify.annotations.NullMarked;
