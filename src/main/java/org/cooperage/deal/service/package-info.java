/// The life cycle of a service order: asked for, quoted, booked, delivered, accepted, rated, settled.
@NullMarked
@NamedInterface("service")
package org.cooperage.deal.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
