/// The one thread of an order for its page: agreement, jobs, inspections, shipments, in the order they happened.
@NullMarked
package org.cooperage.deal.thread;

import org.jspecify.annotations.NullMarked;
