/// Tables people bring along: kept with name, source, year and owner, shared with whom they choose, and analysed.
@NullMarked
package org.cooperage.indicator.table;

import org.jspecify.annotations.NullMarked;
