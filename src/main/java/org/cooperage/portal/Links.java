package org.cooperage.portal;

import org.cooperage.shared.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The present list, otherwise: another page, another order, as a file. For templates: `${@links.page(1)}`. The rest
/// of the query, and with it the filter, stays.
@Component("links")
class Links {

    /// The page counted from 0, as [PageRequest] does; the address counts from 1.
    public String page(int number) {
        return present().replaceQueryParam("page", number + 1).build().toUriString();
    }

    /// Sorted by this; the other way round when it already is.
    public String sorted(PageRequest request, String by) {
        var down = request.sort().filter(by::equals).isPresent() && !request.descending();
        return present()
                .replaceQueryParam("sort", by + (down ? ",desc" : ",asc"))
                .replaceQueryParam("page")
                .build()
                .toUriString();
    }

    /// For `aria-sort`.
    public String order(PageRequest request, String by) {
        if (request.sort().filter(by::equals).isEmpty()) {
            return "none";
        }
        return request.descending() ? "descending" : "ascending";
    }

    /// The whole list as shown, as `csv` or `xlsx`.
    public String export(String format) {
        return present()
                .replaceQueryParam("format", format)
                .replaceQueryParam("page")
                .build()
                .toUriString();
    }

    private static ServletUriComponentsBuilder present() {
        var whole = ServletUriComponentsBuilder.fromCurrentRequest();
        whole.scheme(null).host(null).port(null);
        return whole;
    }
}
