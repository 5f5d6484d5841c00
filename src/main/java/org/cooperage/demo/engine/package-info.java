/// Makes a believable cluster from one seed: pure, the same seed gives the same bytes on every machine.
@NullMarked
package org.cooperage.demo.engine;

import org.jspecify.annotations.NullMarked;
