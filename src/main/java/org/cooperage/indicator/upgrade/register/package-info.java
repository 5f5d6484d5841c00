/// Registers of the upgrade: events of firms with what they changed, demonstration projects with their baselines, and
/// how
/// firms see the six changes.
@NamedInterface("upgrade-register")
@NullMarked
package org.cooperage.indicator.upgrade.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
