package org.cooperage.bench;

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
import java.util.regex.Pattern;

/// One user: pages by session, the API by password. Answers above 399 are errors.
final class Client {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI base;
    private final String user;

    Client(URI base, String user) {
        this.base = base;
        this.user = user;
    }

    /// Signs in through the form, as a browser does.
    void signIn() throws IOException, InterruptedException {
        var form = get("/login");
        var token = TOKEN.matcher(form);
        if (!token.find()) {
            throw new IllegalStateException("The sign-in form has no token.\nMaybe the server is not up yet.");
        }
        var body = "username=" + user + "&password=demo&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        var answer = http.send(
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 302 || answer.headers().firstValue("Location").orElse("").contains("login")) {
            throw new IllegalStateException("(%s) cannot sign in: %d.".formatted(user, answer.statusCode()));
        }
    }

    /// Sends a form of a page, as a browser does.
    void submit(String page, String path, String fields) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(page));
        if (!token.find()) {
            throw new IllegalStateException("The page (%s) has no form.".formatted(page));
        }
        var answer = http.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException("%s answered %d.".formatted(path, answer.statusCode()));
        }
    }

    String get(String path) throws IOException, InterruptedException {
        return checked(path, http.send(request(path).GET().build(), BodyHandlers.ofString()));
    }

    /// How long a page took, from the request to its last byte, compressed as for a browser; in milliseconds.
    double timed(String path) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var answer = http.send(
                request(path).header("Accept-Encoding", "gzip").GET().build(), BodyHandlers.ofByteArray());
        double millis = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s answered %d.".formatted(path, answer.statusCode()));
        }
        return millis;
    }

    /// The same of the API, by password.
    double timedApi(String path) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        api(path);
        return (System.nanoTime() - begun) / 1e6;
    }

    String api(String path) throws IOException, InterruptedException {
        return checked(path, http.send(withPassword(path).GET().build(), BodyHandlers.ofString()));
    }

    String post(String path, String json) throws IOException, InterruptedException {
        return checked(path, send(path, json));
    }

    /// For what changes only as it was read.
    String post(String path, String json, String version) throws IOException, InterruptedException {
        var request = withPassword(path)
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .POST(BodyPublishers.ofString(json))
                .build();
        return checked(path, http.send(request, BodyHandlers.ofString()));
    }

    HttpResponse<String> send(String path, String json) throws IOException, InterruptedException {
        return http.send(
                withPassword(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder withPassword(String path) {
        var secret = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        return request(path).header("Authorization", "Basic " + secret);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(120));
    }

    private static String checked(String path, HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException("%s answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }
}
