package org.cooperage.portal.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.cooperage.CooperageTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A stranger takes what the catalogue calls public, and nothing else of it.
@CooperageTest
class DatasetScenarios {
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private int status(String path) throws Exception {
        return http.send(request(path), BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
    }

    @Test
    void whatIsCalledPublicIsThereForStrangersAndTheRestIsNot() throws Exception {
        for (var one : Datasets.ALL) {
            assertThat(status(one.json())).as(one.json()).isEqualTo(one.isOpen() ? 200 : 401);
            if (one.csv() != null) {
                assertThat(status(one.csv() + "?format=csv")).as(one.csv()).isEqualTo(200);
            }
        }
    }

    @Test
    void theCatalogueIsDcatWithALicenceForWhatIsOpenOnly() throws Exception {
        var answer = http.send(request("/api/open-data"), BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/ld+json");
        assertThat(answer.body())
                .contains("\"@type\":\"dcat:Catalog\"", "access-right/PUBLIC", "access-right/RESTRICTED")
                .contains("http://localhost:" + port + "/api/rules");
        assertThat(answer.body().split("dct:license", -1).length - 1).isEqualTo((int) Datasets.ALL.stream()
                .filter(Dataset::isOpen)
                .mapToInt(one -> one.csv() == null ? 1 : 2)
                .sum());
    }
}
