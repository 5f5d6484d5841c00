package org.cooperage.policy.cooperation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.cooperage.party.Upload;
import org.cooperage.policy.cooperation.Cooperation.Stage;
import org.cooperage.policy.cooperation.Entry.What;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The files of an agreement: its text, what amounts rest on, evidence of payments. Their hash stands in the ledger.
@Service
class CooperationFiles {
    private final Cooperations cooperations;
    private final BenefitLedger ledger;
    private final EntryStore entries;
    private final Speaking speaking;
    private final CooperationFileStore files;

    CooperationFiles(
            Cooperations cooperations,
            BenefitLedger ledger,
            EntryStore entries,
            Speaking speaking,
            CooperationFileStore files) {
        this.cooperations = cooperations;
        this.ledger = ledger;
        this.entries = entries;
        this.speaking = speaking;
        this.files = files;
    }

    /// An amount with what it rests on, both or neither.
    @Transactional
    public Entry.Id enter(Cooperation.Id id, BenefitDraft typed, @Nullable Upload file) {
        return with(id, ledger.enter(id, typed), file);
    }

    /// A payment with its evidence, both or neither.
    @Transactional
    public Entry.Id pay(Cooperation.Id id, PaymentDraft typed, @Nullable Upload file) {
        return with(id, ledger.pay(id, typed), file);
    }

    private Entry.Id with(Cooperation.Id id, Entry.Id entry, @Nullable Upload file) {
        if (file != null) {
            add(id, entry, file);
        }
        return entry;
    }

    /// With the terms: part of them, so all are asked anew.
    @Transactional
    public void add(Cooperation.Id id, Upload file) {
        var one = cooperations.own(id);
        if (one.stage() != Stage.DRAFT && one.stage() != Stage.PROPOSED) {
            throw new Stale("cooperation", id);
        }
        files.put(speaking.say(one, Words.file(null, file.name(), sha256(file.content()))), file);
        if (one.stage() == Stage.PROPOSED) {
            cooperations.askAnew(one);
        }
    }

    /// With an amount one has entered or a payment one has made.
    @Transactional
    public void add(Cooperation.Id id, Entry.Id about, Upload file) {
        var one = cooperations.own(id);
        var entry = entries.findAmount(id, about).orElseThrow(() -> new NotFound("entry", about));
        if (!entry.it().by().equals(Cooperations.me())) {
            throw new NotAllowed("Handing in a document for what others entered");
        }
        files.put(speaking.say(one, Words.file(about, file.name(), sha256(file.content()))), file);
    }

    @Transactional(readOnly = true)
    public CooperationFile get(Cooperation.Id id, Entry.Id entry) {
        return entries.find(id, entry)
                .filter(it -> it.what() == What.DOCUMENT)
                .flatMap(it -> files.find(it.id()))
                .orElseThrow(() -> new NotFound("document", entry));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
