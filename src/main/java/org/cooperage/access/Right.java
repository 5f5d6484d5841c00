package org.cooperage.access;

import java.util.Map;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Role;

/// What each role may do with one kind of thing.
///
/// In a cell: C create, R read, U update, A approve, X carry out; `o` own, `c` counterparty of the same deal, `w` with
/// the owner's consent, `g` in figures that hide single firms, `m` masked, `p` the public part; `-` nothing. The
/// database's policies enforce it, row by row.
public record Right(String resource, Bilingual name, Map<Role, String> cells) {

    public Right {
        cells = Map.copyOf(cells);
    }

    public String of(Role role) {
        return cells.getOrDefault(role, "-");
    }
}
