package org.cooperage.portal.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A dataset of the catalogue. Texts: `dataset.<name>`, `dataset.<name>.about`, and `dataset.field.<field>` with the
/// unit where there is one.
///
/// @param access who may take it today; the catalogue changes nothing of that
/// @param fields as they stand in the JSON
/// @param page where people read it
/// @param csv path of the table; null when there is JSON alone
/// @param json path for programs
record Dataset(
        String name,
        Access access,
        Update update,
        List<String> fields,
        String page,
        @Nullable String csv,
        String json) {

    /// Texts: `dataset.access.<name>`.
    enum Access {
        PUBLIC,
        /// For those who sign in and whose role may see it.
        RESTRICTED
    }

    /// How fresh it is. Texts: `dataset.update.<name>`; code of the EU vocabulary of frequencies.
    enum Update {
        LIVE("CONT"),
        DAILY("DAILY"),
        MONTHLY("MONTHLY"),
        QUARTERLY("QUARTERLY"),
        CHANGED("IRREG");

        private final String code;

        Update(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    Dataset {
        fields = List.copyOf(fields);
    }

    public boolean isOpen() {
        return access == Access.PUBLIC;
    }
}
