/// Reads tables of firms and of services, of which every fault is told with row, column, value and mend. Plain Java.
@NamedInterface("format")
@NullMarked
package org.cooperage.barrel.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
