/// The workbook of a firm: how a product runs through its house, how it should, and what of it was measured as saved.
@NullMarked
package org.cooperage.barrel.workbook;

import org.jspecify.annotations.NullMarked;
