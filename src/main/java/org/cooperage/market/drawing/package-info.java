/// The buyer's drawings in the hands of the makers that work from them.
@NullMarked
package org.cooperage.market.drawing;

import org.jspecify.annotations.NullMarked;
