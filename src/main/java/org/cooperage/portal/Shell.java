package org.cooperage.portal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /// So many ways fit beside each other in either language.
    private static final int NEAR = 7;

    /// A party one may act for; `id` is `myself` for nobody but oneself.
    record Choice(String id, String name, boolean chosen) {}

    public boolean isSignedIn() {
        return acting.isSignedIn();
    }

    /// The ways that stand in the header; the rest waits behind "more". A single one need not hide.
    public List<Navigation> near() {
        return navigation.size() <= NEAR + 1 ? navigation : navigation.subList(0, NEAR);
    }

    public List<Navigation> more() {
        return navigation.subList(near().size(), navigation.size());
    }

    /// What waits behind "more", by sections.
    public Map<Section, List<Navigation>> sections() {
        return more().stream()
                .collect(Collectors.groupingBy(
                        Navigation::section, () -> new EnumMap<>(Section.class), Collectors.toList()));
    }

    /// The present part, if it is one of those behind "more".
    public Optional<Navigation> behind() {
        return more().stream().filter(this::isAt).findFirst();
    }

    /// Where two fit, only the longer one: the desk of services, not the services as well.
    public boolean isAt(Navigation item) {
        return fits(item)
                && navigation.stream()
                        .noneMatch(other -> fits(other)
                                && other.path().length() > item.path().length());
    }

    private boolean fits(Navigation item) {
        return path.equals(item.path()) || path.startsWith(item.path() + "/");
    }
}
