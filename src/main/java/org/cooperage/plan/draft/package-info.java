/// From an order to plans that may be shown, and from a plan in force to a mended one: the order is taken apart, said
/// in the engine's words, searched for, put together again, priced, explained and checked. Keeps nothing.
@NullMarked
package org.cooperage.plan.draft;

import org.jspecify.annotations.NullMarked;
