package org.cooperage.offer.service;

/// What kind of service it is. Texts: `service.category.<name>`.
public enum ServiceCategory {
    TESTING,
    CERTIFICATION,
    DESIGN,
    RESEARCH,
    SOFTWARE,
    TRAINING,
    RECRUITING,
    CONSULTING,
    ACCOUNTING,
    LEGAL,
    PROPERTY_RIGHTS,
    FINANCE,
    LOGISTICS,
    WAREHOUSING,
    PURCHASING,
    MARKETING,
    EQUIPMENT,
    SPACE
}
