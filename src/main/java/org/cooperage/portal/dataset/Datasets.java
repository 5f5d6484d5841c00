package org.cooperage.portal.dataset;

import static org.cooperage.portal.dataset.Dataset.Access.PUBLIC;
import static org.cooperage.portal.dataset.Dataset.Access.RESTRICTED;

import java.util.List;
import org.cooperage.portal.dataset.Dataset.Update;

/// What there is to take, and by which ways that exist already.
final class Datasets {
    static final List<Dataset> ALL = List.of(
            new Dataset(
                    "firms",
                    PUBLIC,
                    Update.LIVE,
                    List.of(
                            "code",
                            "name",
                            "kind",
                            "link",
                            "industry",
                            "size",
                            "ownership",
                            "founded",
                            "jobs",
                            "place"),
                    "/parties",
                    "/parties",
                    "/api/parties"),
            new Dataset(
                    "places",
                    PUBLIC,
                    Update.CHANGED,
                    List.of("code", "name", "kind", "latitude", "longitude"),
                    "/places",
                    "/places",
                    "/api/places"),
            new Dataset(
                    "chain",
                    PUBLIC,
                    Update.CHANGED,
                    List.of("id", "name", "industry", "service", "feeds"),
                    "/chain",
                    "/open-data/chain",
                    "/api/chain"),
            new Dataset(
                    "processes",
                    PUBLIC,
                    Update.CHANGED,
                    List.of("id", "name", "link", "industry", "wet", "kinds"),
                    "/processes",
                    "/processes",
                    "/api/processes"),
            new Dataset(
                    "products",
                    PUBLIC,
                    Update.CHANGED,
                    List.of("code", "name", "unit", "hs", "unitKg", "priceLow", "priceHigh"),
                    "/products",
                    "/products",
                    "/api/products"),
            new Dataset(
                    "services",
                    PUBLIC,
                    Update.LIVE,
                    List.of("name", "category", "provider", "price"),
                    "/services",
                    "/services",
                    "/api/services"),
            new Dataset(
                    "rules",
                    PUBLIC,
                    Update.CHANGED,
                    List.of("key", "name", "value", "measure", "why", "since", "version"),
                    "/rules",
                    "/rules",
                    "/api/rules"),
            new Dataset(
                    "changes",
                    PUBLIC,
                    Update.CHANGED,
                    List.of("buyers", "stage", "why", "lines", "consultUntil", "effectiveOn"),
                    "/rules/changes",
                    null,
                    "/api/rules/changes"),
            new Dataset(
                    "indicators",
                    RESTRICTED,
                    Update.DAILY,
                    List.of("indicator", "value", "unit", "period", "contributors"),
                    "/indicators",
                    null,
                    "/api/indicators"),
            new Dataset(
                    "structure",
                    RESTRICTED,
                    Update.MONTHLY,
                    List.of("industry", "value", "unit", "month"),
                    "/structure",
                    null,
                    "/api/structure"),
            new Dataset(
                    "upgrade",
                    RESTRICTED,
                    Update.QUARTERLY,
                    List.of("indicator", "value", "quarter"),
                    "/upgrade",
                    null,
                    "/api/upgrade"));

    private Datasets() {}
}
