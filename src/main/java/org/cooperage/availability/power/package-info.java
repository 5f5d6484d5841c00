/// Electric power where it is short: the restricted hours of each city, and what each kind of machine draws.
@NamedInterface("power")
@NullMarked
package org.cooperage.availability.power;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
