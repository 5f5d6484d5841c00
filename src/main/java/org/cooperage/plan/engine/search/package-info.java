/// The search for good plans: construction, ruin and recreate, critical-path search, exact recursion and bounds.
///
/// Which of them runs is read off the structure of the problem, never off where it came from. Everything here is
/// deterministic for a seed and a number of iterations; nothing reads a clock.
@NamedInterface("engine")
@NullMarked
package org.cooperage.plan.engine.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
