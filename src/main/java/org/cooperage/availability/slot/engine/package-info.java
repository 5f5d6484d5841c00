/// Finds free starts in open and taken minutes; pure.
@NullMarked
package org.cooperage.availability.slot.engine;

import org.jspecify.annotations.NullMarked;
