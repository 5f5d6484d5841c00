package org.cooperage.party;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/// What a party says of itself and may change: everything but its kind, its code and its verification.
public record Profile(
        Bilingual name,
        @Nullable String linkId,
        @Nullable String industry,
        Party.Size size,
        Party.Ownership ownership,
        @Nullable Integer founded,
        @Nullable Integer jobs,
        Place.Id place,
        boolean namedInPlans) {

    private static final int LONGEST_NAME = 120;
    private static final int EARLIEST_YEAR = 1600;
    private static final int LATEST_YEAR = 2100;
    private static final int MOST_JOBS = 1_000_000;
    private static final Pattern INDUSTRY = Pattern.compile("\\d{4}");
    private static final Pattern LINK = Pattern.compile("[A-Z]{1,3}\\d{1,2}");

    public Profile {
        var faults = new ArrayList<Fault>();
        if (name.zh().isBlank()
                || name.zh().length() > LONGEST_NAME
                || name.en().length() > LONGEST_NAME) {
            faults.add(Fault.of("name", name.zh(), "party.invalid.name", "party.mend.name", LONGEST_NAME));
        }
        if (industry != null && !INDUSTRY.matcher(industry).matches()) {
            faults.add(Fault.of("industry", industry, "party.invalid.industry", "party.mend.industry"));
        }
        if (linkId != null && !LINK.matcher(linkId).matches()) {
            faults.add(Fault.of("link", linkId, "party.invalid.link", "party.mend.link"));
        }
        if (founded != null && (founded < EARLIEST_YEAR || founded > LATEST_YEAR)) {
            faults.add(Fault.of("founded", founded, "party.invalid.founded", "party.mend.founded"));
        }
        if (jobs != null && (jobs < 0 || jobs > MOST_JOBS)) {
            faults.add(Fault.of("jobs", jobs, "party.invalid.jobs", "party.mend.jobs", MOST_JOBS));
        }
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
    }

    /// A household workshop of which only the name, the place and the link are known.
    public static Profile ofWorkshop(String name, Place.Id place, @Nullable String linkId) {
        return new Profile(
                Bilingual.same(name),
                linkId,
                null,
                Party.Size.MICRO,
                Party.Ownership.HOUSEHOLD,
                null,
                null,
                place,
                true);
    }

    /// A provider of services of which only the name, the place and the code are known: under public authority when its
    /// code was given by one (first character 1, GB 32100), else a company.
    public static Profile ofProvider(String name, Place.Id place, Optional<CreditCode> code) {
        var isPublic = code.filter(it -> it.text().startsWith("1")).isPresent();
        return new Profile(
                Bilingual.same(name),
                null,
                null,
                Party.Size.SMALL,
                isPublic ? Party.Ownership.PUBLIC : Party.Ownership.COMPANY,
                null,
                null,
                place,
                true);
    }
}
