/// Cooperation of governments across cities: what they agree on, the ledger of its benefits, who owes whom.
@NullMarked
@NamedInterface("cooperation")
package org.cooperage.policy.cooperation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
