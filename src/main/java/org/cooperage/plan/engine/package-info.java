/// The planning model and its answers, pure values: what may be made where, in which time and for how much.
///
/// Conventions of all planning packages: time is an `int` in minutes from an origin the caller chooses and remembers;
/// periods are half-open; money is a `long` in micro-yuan (see [Yuan]); references between records are positions in the
/// lists of [Problem].
@NamedInterface("engine")
@NullMarked
package org.cooperage.plan.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
