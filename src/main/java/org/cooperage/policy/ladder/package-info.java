/// The ladder of firms from innovative to champion: where a firm stands, what the next rung asks, and how many stand
/// where.
@NullMarked
package org.cooperage.policy.ladder;

import org.jspecify.annotations.NullMarked;
