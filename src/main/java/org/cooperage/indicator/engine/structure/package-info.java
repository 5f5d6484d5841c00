/// What kind of cluster it is, how old, and what threatens it.
@NullMarked
package org.cooperage.indicator.engine.structure;

import org.jspecify.annotations.NullMarked;
