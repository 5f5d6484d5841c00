/// Data rooms: what an invited party may look into, for how long, and what it looked at.
@NamedInterface("room")
@NullMarked
package org.cooperage.park.room;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
