package org.cooperage.indicator.upgrade;

import java.util.UUID;
import org.cooperage.shared.Bilingual;

/// What became of the audit of something stated about the cluster.
public sealed interface AuditEvent {
    UUID declaration();

    Bilingual measure();

    /// `2026-Q4`
    String quarter();

    /// The party that stated it.
    UUID by();

    record Drawn(UUID declaration, Bilingual measure, String quarter, UUID by) implements AuditEvent {}

    record Decided(UUID declaration, Bilingual measure, String quarter, UUID by, boolean confirmed)
            implements AuditEvent {}
}
