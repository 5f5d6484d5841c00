/// Remedies: what a firm did to lift a stave or a hoop, whether it helped, and what the service did for all.
@NamedInterface("remedy")
@NullMarked
package org.cooperage.barrel.remedy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
