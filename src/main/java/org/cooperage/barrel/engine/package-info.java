/// The arithmetic of the virtual barrel, pure values: how high each stave stands, beside whom, and what would lift it.
///
/// Scores are 0–100, shares 0–1. The formulas stand in docs/formulas/barrel.md.
@NamedInterface("engine")
@NullMarked
package org.cooperage.barrel.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
