/// What a region is good at compared with all regions, and how sure that is.
@NullMarked
package org.cooperage.indicator.engine.specialisation;

import org.jspecify.annotations.NullMarked;
