/// Free time of things that can be booked: by which rules, and which slots are free over many things and places.
@NamedInterface("slot")
@NullMarked
package org.cooperage.availability.slot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
