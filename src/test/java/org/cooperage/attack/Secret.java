package org.cooperage.attack;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cooperage.shared.Role;

/// Something nobody but the victims may read, with the roles that may after all.
record Secret(String text, Set<Role> readers) {

    /// What the operator needs to dispatch and to verify.
    private static final List<String> OPERATORS = List.of(
            "SECRET-PARTY",
            "SECRET-VERIFICATION",
            "SECRET-DOCUMENT",
            "SECRET-LICENCE",
            "SECRET-CALENDAR",
            "SECRET-RESOURCE",
            "SECRET-PERMIT",
            "SECRET-ORDER",
            "SECRET-JOB",
            "SECRET-GOODS",
            "SECRET-WORK",
            "SECRET-SHADE",
            "SECRET-BREAKDOWN");

    private static final List<String> NOBODYS = List.of(
            "SECRET-CONTACT",
            "SECRET-EMAIL",
            "SECRET-ADDRESS",
            "SECRET-PERSON",
            "SECRET-PHONE",
            "SECRET-TITLE",
            "SECRET-LOGIN",
            "SECRET-ONCE",
            "SECRET-DRAFT",
            "SECRET-PRODUCT",
            "SECRET-ROUTING",
            "SECRET-OPERATION",
            "SECRET-NEED",
            "SECRET-DELIVERY",
            "SECRET-NOTE",
            "SECRET-COLOUR",
            "SECRET-DRAWING",
            "SECRET-PLAN",
            "SECRET-COUNTER",
            "SECRET-ENTRY",
            "SECRET-REPORT",
            "SECRET-PHOTO",
            "SECRET-INSPECTION",
            "SECRET-CLAIM",
            "SECRET-CONSENT",
            "SECRET-REMEDY",
            "SECRET-CODE",
            "SECRET-REFERENCE",
            "SECRET-EVIDENCE",
            "SECRET-CHANGE",
            "SECRET-MESSAGE",
            "SECRET-LINK",
            "SECRET-FILE",
            "SECRET-CHUNK",
            "SECRET-HEADER",
            "SECRET-VALUE",
            "SECRET-OWN-REFERENCE",
            // amounts and prices, as programs and as people read them
            "7654321",
            "7,654,321",
            "7654320",
            "7,654,320",
            "765.43");

    static List<Secret> all() {
        return Stream.concat(
                        OPERATORS.stream().map(text -> new Secret(text, Set.of(Role.OPS))),
                        NOBODYS.stream().map(text -> new Secret(text, Set.of())))
                .toList();
    }
}
