/// Pilot schemes: what a call asks word for word, how we test it, what is known of the cluster, and the pack to hand
/// in.
@NullMarked
package org.cooperage.policy.pilot;

import org.jspecify.annotations.NullMarked;
