package org.cooperage.exchange;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cooperage.shared.Bilingual;

/// A column of a table: its name in the staging table, its headers, and how its cells are read.
///
/// @param need whether a row must fill it, must for those who import for others, or need not
/// @param example shown in the template
record Column(String name, Bilingual header, List<String> otherHeaders, Need need, String example, Reading reading) {

    enum Need {
        ALWAYS,
        FOR_OTHERS,
        NO
    }

    static Column required(String name, String zh, String en, String example, Reading reading) {
        return new Column(name, new Bilingual(zh, en), List.of(), Need.ALWAYS, example, reading);
    }

    static Column optional(String name, String zh, String en, String example, Reading reading) {
        return new Column(name, new Bilingual(zh, en), List.of(), Need.NO, example, reading);
    }

    /// Whose row it is: one's own when left out, except for those who import for others.
    static Column owner(String zh, String en) {
        return new Column(
                "owner",
                new Bilingual(zh, en),
                List.of(),
                Need.FOR_OTHERS,
                "91130534QH000001X7",
                Readings.creditCode());
    }

    Column orCalled(String... others) {
        return new Column(name, header, List.of(others), need, example, reading);
    }

    boolean goesBy(String text) {
        var wanted = plain(text);
        return Stream.concat(Stream.of(name, header.zh(), header.en()), otherHeaders.stream())
                .anyMatch(known -> plain(known).equals(wanted));
    }

    /// Case, blanks, stars and units in brackets do not matter in headers.
    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT)
                .replaceAll("[(\\uFF08].*?[)\\uFF09]", "")
                .replaceAll("[\\s_*:\\uFF1A-]", "");
    }
}
