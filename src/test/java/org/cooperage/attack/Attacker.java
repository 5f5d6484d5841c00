package org.cooperage.attack;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cooperage.shared.Role;

/// Somebody with an account (or none) who calls whatever there is: with a session where people go, with a password in
/// each call where programs go.
final class Attacker {

    static final String PASSWORD = "a good secret";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String BOUNDARY = "attack-boundary";

    private final Role role;
    private final String username;
    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private String token = "";

    Attacker(Role role, String username, String base) {
        this.role = role;
        this.username = username;
        this.base = base;
    }

    Role role() {
        return role;
    }

    String username() {
        return username;
    }

    boolean hasAccount() {
        return role != Role.PUB;
    }

    void signIn() throws IOException, InterruptedException {
        token = tokenOf("/login");
        if (hasAccount()) {
            var form = new TreeMap<>(Map.of("username", username, "password", PASSWORD));
            post("/login", form);
            token = tokenOf("/rights");
        }
    }

    private String tokenOf(String page) throws IOException, InterruptedException {
        var body = get(page).body();
        var found = TOKEN.matcher(body);
        if (!found.find()) {
            throw new AssertionError("No form on %s for %s:\n%s".formatted(page, role, body));
        }
        return found.group(1);
    }

    HttpResponse<String> get(String pathAndQuery) throws IOException, InterruptedException {
        return send(request(pathAndQuery).GET());
    }

    HttpResponse<String> post(String path, TreeMap<String, String> form) throws IOException, InterruptedException {
        form.put("_csrf", token);
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    /// Calls the endpoint with the victims' ids and otherwise in good faith.
    HttpResponse<String> call(Endpoint endpoint) throws IOException, InterruptedException {
        if (endpoint.isSafe()) {
            return get(withQuery(endpoint));
        }
        if (endpoint.takesFiles()) {
            return send(multipart(endpoint));
        }
        if (endpoint.takesJson() || endpoint.isForPrograms()) {
            return send(json(endpoint));
        }
        return post(endpoint.path(), endpoint.fields());
    }

    private HttpRequest.Builder json(Endpoint endpoint) {
        var fields = endpoint.fields();
        var query = fields.isEmpty() ? "" : "?" + encoded(fields);
        return request(endpoint.path() + query)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"")
                .method(endpoint.method(), BodyPublishers.ofString(endpoint.json()));
    }

    private HttpRequest.Builder multipart(Endpoint endpoint) {
        var fields = endpoint.fields();
        fields.put("_csrf", token);
        var body = fields.entrySet().stream()
                .map(field -> part("name=\"%s\"".formatted(field.getKey()), field.getValue()))
                .collect(Collectors.joining());
        for (var name : new String[] {"file", "licence", "photo", "evidence", "document"}) {
            body += part("name=\"%s\"; filename=\"x.pdf\"".formatted(name), "%PDF-1.4");
        }
        return request(endpoint.path())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .method(endpoint.method(), BodyPublishers.ofString(body + "--" + BOUNDARY + "--\r\n"));
    }

    private static String part(String head, String value) {
        return "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(BOUNDARY, head, value);
    }

    private static String withQuery(Endpoint endpoint) {
        var fields = endpoint.fields();
        return fields.isEmpty() ? endpoint.path() : endpoint.path() + "?" + encoded(fields);
    }

    private static String encoded(TreeMap<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    HttpRequest.Builder request(String pathAndQuery) {
        var request = HttpRequest.newBuilder(URI.create(base + pathAndQuery)).timeout(Duration.ofSeconds(30));
        if (pathAndQuery.startsWith("/api/") && hasAccount()) {
            var secret = (username + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret));
        }
        return request;
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
