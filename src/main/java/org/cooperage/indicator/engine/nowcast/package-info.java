/// What an official series will say of months it has not told yet, and how wrong that was so far.
@NullMarked
package org.cooperage.indicator.engine.nowcast;

import org.jspecify.annotations.NullMarked;
