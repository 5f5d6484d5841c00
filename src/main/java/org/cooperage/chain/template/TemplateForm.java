package org.cooperage.chain.template;

import java.util.List;
import org.cooperage.chain.template.Template.TemplateFlow;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/// A draft as it is sent: its names, where it comes from, all its links and flows.
///
/// @param version the one that was read
record TemplateForm(
        int version,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String source,
        @Nullable List<TemplateLink> links,
        @Nullable List<TemplateFlow> flows) {
    private static final int LONGEST = 120;
    private static final int LONGEST_SOURCE = 400;

    Template on(Template draft) {
        var name = nameZh == null ? "" : nameZh.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw InvalidInput.of("nameZh", name, "template.wrong.name", "template.mend.name");
        }
        var english = nameEn == null ? "" : nameEn.strip();
        if (english.length() > LONGEST) {
            throw InvalidInput.of("nameEn", english, "template.wrong.name", "template.mend.name");
        }
        var from = source == null ? "" : source.strip();
        if (from.isEmpty() || from.length() > LONGEST_SOURCE) {
            throw InvalidInput.of("source", from, "template.wrong.source", "template.mend.source");
        }
        return new Template(
                draft.id(),
                draft.number(),
                new Bilingual(name, english),
                draft.stage(),
                from,
                draft.createdAt(),
                draft.publishedAt(),
                version,
                links == null ? draft.links() : links,
                flows == null ? draft.flows() : flows);
    }
}
