/// What-if: a scenario is a copy of the floor on which something is assumed, planned in the background, compared side
/// by
/// side, thrown away or put to those concerned.
@NullMarked
package org.cooperage.market.scenario;

import org.jspecify.annotations.NullMarked;
