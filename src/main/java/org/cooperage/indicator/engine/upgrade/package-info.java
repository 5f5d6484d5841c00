/// How far a cluster has come on the way fusion, transformation, innovation: indices as intervals, gates of three
/// answers.
@NullMarked
package org.cooperage.indicator.engine.upgrade;

import org.jspecify.annotations.NullMarked;
