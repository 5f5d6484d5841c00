/// From a gap of the chain to a lead: prospects, ranked targets, the pipeline.
@NamedInterface("investment")
@NullMarked
package org.cooperage.park.investment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
