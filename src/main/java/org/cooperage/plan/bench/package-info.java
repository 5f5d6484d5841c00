/// Planning without a database: what stands in a file and made-up peaks, planned and measured.
@NamedInterface("bench")
@NullMarked
package org.cooperage.plan.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
