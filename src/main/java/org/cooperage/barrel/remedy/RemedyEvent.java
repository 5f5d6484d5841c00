package org.cooperage.barrel.remedy;

import java.util.UUID;
import org.cooperage.shared.Bilingual;

/// Something about a remedy a firm should know.
public sealed interface RemedyEvent {
    /// It is time to look whether it helped: answer anew and vouch.
    record LookAgain(UUID party, UUID remedy, Bilingual service, Remedy.Due due) implements RemedyEvent {}
}
