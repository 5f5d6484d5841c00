package org.cooperage.offer.service;

/// One way to narrow a search down.
enum ServiceFacet {
    DIMENSION,
    CATEGORY,
    MODEL,
    CITY
}
