/// What is owed to whom once an order is accepted, and what was paid. Never holds money: a payment is evidence of what
/// happened in a bank.
@NullMarked
@ApplicationModule(allowedDependencies = {"ground", "shared", "place", "chain", "party", "deal", "deal :: service"})
package org.cooperage.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
