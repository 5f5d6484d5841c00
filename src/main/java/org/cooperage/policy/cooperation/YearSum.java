package org.cooperage.policy.cooperation;

import java.math.BigDecimal;
import org.cooperage.party.Party;

/// What fell to a party of a benefit in a year, confirmed by all.
public record YearSum(Benefit benefit, Party.Id party, BigDecimal amount) {}
