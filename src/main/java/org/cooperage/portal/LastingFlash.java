package org.cooperage.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.SerializationUtils;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/// What a handler tells the next page waits in the session, and so in the database. What cannot is refused here, where
/// the handler is still to be seen, and not while the session is written.
@Component("flashMapManager")
class LastingFlash extends SessionFlashMapManager {

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        try {
            maps.forEach(map -> map.forEach(LastingFlash::requireLasting));
        } catch (IllegalStateException e) {
            // The session holds this very list: left in it, they would fail once more when it is written.
            maps.clear();
            throw e;
        }
        super.updateFlashMaps(maps, request, response);
    }

    private static void requireLasting(String name, Object value) {
        try {
            SerializationUtils.serialize(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "What the next page is told (%s) cannot be kept: %s.\nMaybe a record in it is not Serializable."
                            .formatted(name, value),
                    e);
        }
    }
}
