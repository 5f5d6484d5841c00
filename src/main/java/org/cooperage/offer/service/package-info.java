/// Services that providers offer to others: what they are, what they cost, and what was said of them.
@NullMarked
@NamedInterface("service")
package org.cooperage.offer.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
