/// Tables others made – regions by activities, input–output – read, analysed, and answered with tables.
@NamedInterface("format")
@NullMarked
package org.cooperage.indicator.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
