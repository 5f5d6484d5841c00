package org.cooperage.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Component;

/// The matrix of rights, read from `access/rights.csv`: for people who want to know, and for the tests that try to
/// break it.
@Component
public class Rights {

    private final List<Role> roles;
    private final List<Right> matrix;

    Rights() {
        var lines = lines();
        var head = lines.getFirst().split(",", -1);
        this.roles = Arrays.stream(head).skip(3).map(Role::valueOf).toList();
        this.matrix =
                lines.stream().skip(1).map(line -> right(line.split(",", -1))).toList();
    }

    public List<Role> roles() {
        return roles;
    }

    public List<Right> matrix() {
        return matrix;
    }

    private Right right(String[] cells) {
        var byRole = new EnumMap<Role, String>(Role.class);
        for (var at = 0; at < roles.size(); at++) {
            byRole.put(roles.get(at), cells[at + 3].strip());
        }
        return new Right(cells[0], new Bilingual(cells[1], cells[2]), byRole);
    }

    private static List<String> lines() {
        try (var stream = Rights.class.getResourceAsStream("/access/rights.csv")) {
            if (stream == null) {
                throw new IllegalStateException(
                        "access/rights.csv is missing.\nMaybe the jar was built without resources.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
