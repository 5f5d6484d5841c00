/// The horizon: load and room of the coming 26 weeks by process, city and week – what is agreed, what is asked for and
/// what is expected – levelled coarsely, so that what will not fit is seen while it can still be pulled forward.
///
/// Proposes nothing to anybody and takes no slot.
@NullMarked
package org.cooperage.market.horizon;

import org.jspecify.annotations.NullMarked;
