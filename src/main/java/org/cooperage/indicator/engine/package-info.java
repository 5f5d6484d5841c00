/// Arithmetic of numbers about many firms, without Spring and without a database.
@NullMarked
package org.cooperage.indicator.engine;

import org.jspecify.annotations.NullMarked;
