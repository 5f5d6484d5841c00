package org.cooperage.policy.honour;

import java.time.Clock;
import org.cooperage.party.Upload;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The files behind honours. Whoever entered one hands in its certificate while it waits; who may read the honour may
/// read the file.
@Service
class Certificates {
    private final Honours honours;
    private final CertificateStore store;
    private final Clock clock;

    Certificates(Honours honours, CertificateStore store, Clock clock) {
        this.honours = honours;
        this.store = store;
        this.clock = clock;
    }

    /// An honour with its certificate, both or neither.
    @Transactional
    public Honour enter(HonourDraft draft, @Nullable Upload file) {
        var honour = honours.enter(draft);
        if (file != null) {
            attach(honour.id(), file);
        }
        return honour;
    }

    /// In place of the one before.
    @Transactional
    public void attach(Honour.Id id, Upload file) {
        var honour = honours.get(id);
        if (Acting.current().party().filter(honour.enteredBy().value()::equals).isEmpty()) {
            throw new NotAllowed("Handing in a certificate for an honour others entered");
        }
        if (honour.stage() != Honour.Stage.ENTERED) {
            throw new Stale("honour", id);
        }
        store.put(id, file, clock.instant());
    }

    @Transactional(readOnly = true)
    public Certificate get(Honour.Id id) {
        honours.get(id);
        return store.find(id).orElseThrow(() -> new NotFound("certificate", id));
    }

    @Transactional(readOnly = true)
    public byte[] content(Certificate certificate) {
        return store.content(certificate.honour());
    }
}
