package org.cooperage.offer.service;

/// One way to narrow a search down.
enum ServiceFacet {
    DIMENSION("o.dimension"),
    CATEGORY("o.category"),
    MODEL("o.price_model"),
    CITY("o.city_id");

    private final String column;

    ServiceFacet(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /// The filter as if nothing had been chosen here.
    ServiceFilter without(ServiceFilter it) {
        return new ServiceFilter(
                it.text(),
                this == DIMENSION ? null : it.dimension(),
                this == CATEGORY ? null : it.category(),
                this == MODEL ? null : it.model(),
                this == CITY ? null : it.city(),
                it.provider(),
                it.stage());
    }
}
