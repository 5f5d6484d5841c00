/// Published instruments as data: what they ask, and what comes of answers by their own rule. Plain Java.
///
/// The format stands in docs/guide/instruments.md, the rules in docs/formulas/instruments.md.
@NamedInterface("instrument")
@NullMarked
package org.cooperage.barrel.instrument.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
