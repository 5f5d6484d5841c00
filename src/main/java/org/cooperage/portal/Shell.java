package org.cooperage.portal;

import java.time.Instant;
import java.util.List;
import org.cooperage.shared.Acting;

/// What the frame around every page shows: who acts for whom, the way elsewhere, language, the demo's clock.
///
/// @param language `zh` or `en`
/// @param unread letters not read yet, counted to 100
/// @param path path of the present page, to mark it in the navigation
record Shell(
        Acting acting,
        String person,
        String party,
        List<Choice> choices,
        List<Navigation> navigation,
        String language,
        String path,
        Instant now,
        boolean demo,
        int unread,
        List<String> stylesheets) {

    /// A party one may act for; `id` is `myself` for nobody but oneself.
    record Choice(String id, String name, boolean chosen) {}

    public boolean isSignedIn() {
        return acting.isSignedIn();
    }

    public boolean isAt(Navigation item) {
        return path.equals(item.path()) || path.startsWith(item.path() + "/");
    }
}
