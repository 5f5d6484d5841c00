/// Rules over named facts in three-valued logic, what would make them true, what to ask, and what is paid. Pure.
@NullMarked
package org.cooperage.policy.engine;

import org.jspecify.annotations.NullMarked;
