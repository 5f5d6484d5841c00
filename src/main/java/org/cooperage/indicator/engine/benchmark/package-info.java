/// How one of a kind stands beside the others of its kind, and how sure that is.
@NullMarked
package org.cooperage.indicator.engine.benchmark;

import org.jspecify.annotations.NullMarked;
