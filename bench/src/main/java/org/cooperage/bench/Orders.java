package org.cooperage.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Asks for pullovers by the API.
final class Orders {
    private static final List<String> COLOURS = List.of("驼色", "黑", "藏青", "米白");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final Client buyer;
    private final String routing;
    private final String place;

    Orders(Client buyer) throws IOException, InterruptedException {
        this.buyer = buyer;
        var product = before(buyer.api("/api/products?size=200"), "\"code\":\"P3\"");
        this.routing = before(buyer.api("/api/products/" + product + "/routings"), "\"code\":\"P3-A\"");
        this.place = before(buyer.api("/api/places"), "\"code\":\"110105\"");
    }

    /// A new order of so many pieces in four colours; its id.
    String ask(int pieces, String due) throws IOException, InterruptedException {
        var lines = COLOURS.stream()
                .map(colour -> String.format(
                        Locale.ROOT, "{\"colour\":\"%s\",\"size\":\"M\",\"quantity\":%d}", colour, pieces / COLOURS.size()))
                .collect(Collectors.joining(","));
        var body = """
                {"routing":"%s","lines":[%s],"due":"%s","place":"%s","quality":"B","maxMakers":20}"""
                .formatted(routing, lines, due, place);
        return first(buyer.post("/api/orders", body));
    }

    /// The answer to a request for proposals, as JSON.
    String propose(String order) throws IOException, InterruptedException {
        return buyer.post("/api/orders/" + order + "/proposals", "");
    }

    static String first(String json) {
        var found = ID.matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("No id in: " + json.substring(0, Math.min(300, json.length())));
        }
        return found.group(1);
    }

    /// The last id that stands before a mark.
    private static String before(String json, String mark) {
        int at = json.indexOf(mark);
        if (at < 0) {
            throw new IllegalStateException("(%s) is not in: %s".formatted(mark, json.substring(0, Math.min(300, json.length()))));
        }
        var found = ID.matcher(json.substring(0, at));
        String id = "";
        while (found.find()) {
            id = found.group(1);
        }
        return id;
    }
}
