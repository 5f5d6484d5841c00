/// What the workshop reports and the inspector finds, each exactly once.
@NullMarked
@NamedInterface("work")
package org.cooperage.deal.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
