package org.cooperage.plan.passed;

import java.time.LocalDate;

/// How many rotation credits were earned in a month, by how many firms, and how many of them were used since.
public record CreditMonth(LocalDate month, int firms, int earned, int used) {}
