package org.cooperage.party;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/// Whom to ask at a party. Personal data: read by the party itself only.
public record Contact(
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address) {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 \\-()]{4,24}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}");

    public Contact {
        phone = blankToNull(phone);
        email = blankToNull(email);
        address = blankToNull(address);
        var faults = new ArrayList<Fault>();
        if (name.isBlank() || name.length() > 60) {
            faults.add(Fault.of("contact", name, "party.invalid.contact", "party.mend.contact", 60));
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            faults.add(Fault.of("phone", phone, "party.invalid.phone", "party.mend.phone"));
        }
        if (email != null && (email.length() > 200 || !EMAIL.matcher(email).matches())) {
            faults.add(Fault.of("email", email, "party.invalid.email", "party.mend.email"));
        }
        if (address != null && address.length() > 200) {
            faults.add(Fault.of("address", address, "party.invalid.address", "party.mend.address", 200));
        }
        if (!faults.isEmpty()) {
            throw InvalidInput.all(List.copyOf(faults));
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
