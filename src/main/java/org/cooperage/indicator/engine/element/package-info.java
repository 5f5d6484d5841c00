/// How well a cluster is provided with each of its resource elements, and with all of them together.
@NullMarked
package org.cooperage.indicator.engine.element;

import org.jspecify.annotations.NullMarked;
