/// Leading firms that put themselves forward: five scores the office of their city may see until they withdraw, the
/// help the office owes them, and what they promise in return.
@NullMarked
@NamedInterface("leader")
package org.cooperage.policy.leader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
