package org.cooperage.policy;

import java.util.UUID;
import org.cooperage.shared.Bilingual;

/// What happened to an application; it stands at `stage` now.
public sealed interface ApplicationEvent {

    /// @param seq counts its moves
    record Moved(
            UUID application, String code, Bilingual policy, UUID firm, UUID issuer, Application.Stage stage, int seq)
            implements ApplicationEvent {}
}
