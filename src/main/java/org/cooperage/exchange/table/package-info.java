/// Reads tables people send: XLSX and CSV in the encodings and separators that occur, row by row. Plain Java.
@NamedInterface("table")
@NullMarked
package org.cooperage.exchange.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
