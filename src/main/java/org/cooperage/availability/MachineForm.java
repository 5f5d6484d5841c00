package org.cooperage.availability;

import org.cooperage.chain.ResourceKind;
import org.cooperage.place.Site;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Entered;
import org.jspecify.annotations.Nullable;

/// What stands in the form for a machine.
record MachineForm(
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String kind,
        @Nullable String units,
        @Nullable String efficiency,
        @Nullable String site,
        @Nullable String calendar,
        @Nullable String published,
        @Nullable String active,
        @Nullable String version) {

    static final MachineForm EMPTY = new MachineForm("", "", "", "1", "1", "", "", "true", "true", "0");

    static MachineForm of(Resource it) {
        return new MachineForm(
                it.name().zh(),
                it.name().en(),
                it.kind().value(),
                Integer.toString(it.units()),
                it.efficiency().stripTrailingZeros().toPlainString(),
                it.site().toString(),
                it.calendar().toString(),
                it.published() ? "true" : null,
                it.active() ? "true" : null,
                Integer.toString(it.version()));
    }

    Resource.Draft toDraft() {
        var entered = new Entered();
        var zh = entered.text("name", nameZh);
        var en = entered.text("name", nameEn);
        var draft = new Resource.Draft(
                new Site.Id(entered.id("site", site)),
                new ResourceKind.Id(entered.text("kind", kind)),
                new Bilingual(zh, en.isEmpty() ? zh : en),
                entered.whole("units", units),
                entered.decimal("efficiency", efficiency),
                new Calendar.Id(entered.id("calendar", calendar)),
                entered.yes(published),
                entered.yes(active));
        entered.refuse();
        return draft;
    }

    int readVersion() {
        var entered = new Entered();
        var read = entered.whole("version", version);
        entered.refuse();
        return read;
    }
}
