/// The arithmetic of value streams, pure values: times, takt, cost by activity, what a redesign saves and what was
/// shown of it. The formulas stand in docs/formulas/workbook.md.
@NullMarked
package org.cooperage.barrel.workbook.engine;

import org.jspecify.annotations.NullMarked;
