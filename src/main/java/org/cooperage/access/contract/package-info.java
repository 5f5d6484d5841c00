/// Usage contracts: who may read which of a firm's data, for what and until when, and the log of every use.
@NamedInterface("contract")
@NullMarked
package org.cooperage.access.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
