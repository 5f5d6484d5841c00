/// Booking of services that need a time: at once or on request, alone, in bundles or in series, with a waiting list.
@NamedInterface("booking")
@NullMarked
package org.cooperage.market.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
