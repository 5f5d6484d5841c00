/// The floor: all agreed work over all firms and orders as one problem of the engine, and what a change of it would
/// mean.
///
/// A floor is a copy. Whatever is tried on it takes no slot and tells nobody.
@NamedInterface("floor")
@NullMarked
package org.cooperage.market.floor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
