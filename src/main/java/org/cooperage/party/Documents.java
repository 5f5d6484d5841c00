package org.cooperage.party;

import java.time.Clock;
import java.util.List;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Papers a party handed in: read by itself and by the operator who verifies it.
@Service
public class Documents {

    private static final int MOST = 20;

    private final DocumentStore store;
    private final Ids ids;
    private final Clock clock;

    Documents(DocumentStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Document> of(Party.Id party) {
        return store.of(party);
    }

    @Transactional(readOnly = true)
    public Document get(Document.Id id) {
        return store.find(id).orElseThrow(() -> new NotFound("document", id));
    }

    @Transactional(readOnly = true)
    public byte[] content(Document.Id id) {
        return store.findContent(id).orElseThrow(() -> new NotFound("document", id));
    }

    @Transactional
    public Document attach(Party.Id party, Document.Kind kind, Upload upload) {
        Parties.onlyItself(party);
        if (store.of(party).size() >= MOST) {
            throw InvalidInput.of(
                    "document", upload.name(), "party.invalid.document.many", "party.mend.document.many", MOST);
        }
        var document = new Document(
                new Document.Id(ids.next()),
                party,
                kind,
                upload.name(),
                upload.mediaType(),
                upload.content().length,
                clock.instant());
        store.insert(document, upload.content());
        return document;
    }

    @Transactional
    public void remove(Document.Id id) {
        Parties.onlyItself(get(id).party());
        store.delete(id);
    }
}
