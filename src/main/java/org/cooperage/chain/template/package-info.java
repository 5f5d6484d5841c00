/// What the chain should be: versions of its template, each link and flow with its source.
@NamedInterface("template")
@NullMarked
package org.cooperage.chain.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
