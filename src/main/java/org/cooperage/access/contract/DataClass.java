package org.cooperage.access.contract;

import java.util.Set;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Role;

/// A class of data a contract is about. A new one is a line in `access/data-classes.csv` and a policy of the table.
///
/// @param readers roles that may be let read it
public record DataClass(String code, Bilingual name, Set<Role> readers) {
    /// The result of a diagnosis: scores and water level as they were vouched for, no answers.
    public static final String DIAGNOSIS = "diagnosis";
    /// Which conditions of support programmes a firm meets.
    public static final String SUPPORT = "support";

    public DataClass {
        readers = Set.copyOf(readers);
    }
}
