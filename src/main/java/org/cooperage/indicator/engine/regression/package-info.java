/// What goes with what: least squares and how sure they are.
@NullMarked
package org.cooperage.indicator.engine.regression;

import org.jspecify.annotations.NullMarked;
