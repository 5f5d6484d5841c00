/// Reads published scheduling instances and plant logs, each into a [org.cooperage.plan.engine.Problem] and nothing
/// else, and draws plans.
@NullMarked
package org.cooperage.plan.format;

import org.jspecify.annotations.NullMarked;
