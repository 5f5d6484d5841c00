/// Space in parks that can be let, and which of it suits an investor.
@NullMarked
package org.cooperage.park.space;

import org.jspecify.annotations.NullMarked;
