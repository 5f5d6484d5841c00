/// Published instruments beside the barrel: a firm answers one, sees what it comes to and how that went on; officials
/// see how many firms stand where. Never blended with the barrel or with each other.
@NamedInterface("shelf")
@NullMarked
package org.cooperage.barrel.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
