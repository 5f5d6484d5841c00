/// The goods on their way, from maker to maker and to the buyer.
@NullMarked
@NamedInterface("shipping")
package org.cooperage.deal.shipping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
