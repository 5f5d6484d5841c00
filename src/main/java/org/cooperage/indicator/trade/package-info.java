/// Who works with whom in the cluster, from the platform's own records: the network, what flows from link to link, who
/// pulls whom, and whether the cluster turns around itself.
@NullMarked
package org.cooperage.indicator.trade;

import org.jspecify.annotations.NullMarked;
