/// How much of an activity sits in few places: shares, Gini, Ellison–Glaeser.
@NullMarked
package org.cooperage.indicator.engine.concentration;

import org.jspecify.annotations.NullMarked;
