package org.cooperage.indicator.agglomeration;

import java.util.UUID;

/// What a firm of a link has of something: jobs in a town, machines of a kind, orders with a provider. Never leaves
/// this package.
record Mix(UUID firm, String link, String of, double amount) {}
