/// Who trades with whom: closeness, groups, brokers, and the danger of being locked in.
@NullMarked
package org.cooperage.indicator.engine.network;

import org.jspecify.annotations.NullMarked;
