package org.cooperage.access.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Component;

/// The classes of data and the purposes there are.
@Component
class Vocabulary {
    private final List<DataClass> classes;
    private final List<Purpose> purposes;

    Vocabulary() {
        classes = lines("data-classes").map(Vocabulary::dataClass).toList();
        purposes = lines("purposes")
                .map(cells -> new Purpose(cells[0], new Bilingual(cells[1], cells[2])))
                .toList();
    }

    private static DataClass dataClass(String... cells) {
        var readers = Arrays.stream(cells[3].split(" ")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        return new DataClass(cells[0], new Bilingual(cells[1], cells[2]), readers);
    }

    private static Stream<String[]> lines(String name) {
        var path = "/access/" + name + ".csv";
        try (var in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(path), path)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split(",", -1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<DataClass> classes() {
        return classes;
    }

    /// What somebody in this role may be let read.
    List<DataClass> classesFor(Role role) {
        return classes.stream().filter(one -> one.readers().contains(role)).toList();
    }

    List<Purpose> purposes() {
        return purposes;
    }

    DataClass dataClass(String code) {
        return classes.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        "dataClass",
                        code,
                        "contract.invalid.data",
                        "contract.mend.data",
                        codes(classes, DataClass::code)));
    }

    Purpose purpose(String code) {
        return purposes.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        "purpose",
                        code,
                        "contract.invalid.purpose",
                        "contract.mend.purpose",
                        codes(purposes, Purpose::code)));
    }

    private static <T> String codes(List<T> some, Function<T, String> code) {
        return some.stream().map(code).collect(Collectors.joining(" "));
    }
}
