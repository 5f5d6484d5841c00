/// What regions and activities are worth, told from who has what: reflections, eigenvectors, fitness.
@NullMarked
package org.cooperage.indicator.engine.complexity;

import org.jspecify.annotations.NullMarked;
