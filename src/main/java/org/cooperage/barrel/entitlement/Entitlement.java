package org.cooperage.barrel.entitlement;

import java.util.Optional;
import org.cooperage.offer.service.ServiceCategory;
import org.jspecify.annotations.Nullable;

/// One of the six basics every member gets, however small (DIA-04). Texts: `entitlement.<name>`.
enum Entitlement {
    /// The firm is in the register, verified.
    IDENTITY(null),
    /// Orders, jobs and services agreed here.
    CONTRACT(null),
    /// Statements of what is owed, from which invoices are written.
    INVOICE(ServiceCategory.ACCOUNTING),
    /// A bank or guarantor that may look, or whose service was taken.
    FINANCE(ServiceCategory.FINANCE),
    /// Work that was inspected, or a test that was ordered.
    TEST(ServiceCategory.TESTING),
    /// Goods a carrier drove, or a store or lorry that was ordered.
    LOGISTICS(ServiceCategory.LOGISTICS);

    private final @Nullable ServiceCategory category;

    Entitlement(@Nullable ServiceCategory category) {
        this.category = category;
    }

    /// Which services of the store give it; empty: the platform itself does.
    public Optional<ServiceCategory> category() {
        return Optional.ofNullable(category);
    }
}
