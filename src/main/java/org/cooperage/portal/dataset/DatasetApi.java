package org.cooperage.portal.dataset;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The catalogue for programs: DCAT 3 as JSON-LD (W3C Recommendation of 22 August 2024).
@RestController
class DatasetApi {
    private static final String VOCABULARY = "http://publications.europa.eu/resource/authority/";
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final String MEDIA = "https://www.iana.org/assignments/media-types/";

    private final MessageSource texts;
    private final Clock clock;

    DatasetApi(MessageSource texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(path = "/api/open-data", produces = "application/ld+json")
    Map<String, Object> catalogue() {
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        var catalogue = new LinkedHashMap<String, Object>();
        catalogue.put(
                "@context",
                Map.of(
                        "dcat", "http://www.w3.org/ns/dcat#",
                        "dct", "http://purl.org/dc/terms/",
                        "xsd", "http://www.w3.org/2001/XMLSchema#"));
        catalogue.put("@id", base + "/open-data");
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", words("dataset.title"));
        catalogue.put("dct:description", words("dataset.note"));
        catalogue.put(
                "dct:modified",
                Map.of("@type", "xsd:dateTime", "@value", clock.instant().toString()));
        catalogue.put(
                "dcat:dataset",
                Datasets.ALL.stream().map(one -> dataset(one, base)).toList());
        return catalogue;
    }

    private Map<String, Object> dataset(Dataset one, String base) {
        var dataset = new LinkedHashMap<String, Object>();
        dataset.put("@id", base + "/open-data#" + one.name());
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:identifier", one.name());
        dataset.put("dct:title", words("dataset." + one.name()));
        dataset.put("dct:description", words("dataset." + one.name() + ".about"));
        dataset.put("dct:accessRights", id(VOCABULARY + "access-right/" + one.access()));
        dataset.put(
                "dct:accrualPeriodicity",
                id(VOCABULARY + "frequency/" + one.update().code()));
        dataset.put("dcat:landingPage", id(base + one.page()));
        dataset.put("dcat:distribution", distributions(one, base));
        return dataset;
    }

    private static List<Map<String, Object>> distributions(Dataset one, String base) {
        var all = new ArrayList<Map<String, Object>>();
        all.add(distribution(one, base + one.json(), "application/json"));
        if (one.csv() != null) {
            all.add(distribution(one, base + one.csv() + "?format=csv", "text/csv"));
        }
        return all;
    }

    private static Map<String, Object> distribution(Dataset one, String url, String media) {
        var distribution = new LinkedHashMap<String, Object>();
        distribution.put("@type", "dcat:Distribution");
        distribution.put("dcat:accessURL", id(url));
        distribution.put("dcat:downloadURL", id(url));
        distribution.put("dcat:mediaType", id(MEDIA + media));
        if (one.isOpen()) {
            distribution.put("dct:license", id(LICENCE));
        }
        return distribution;
    }

    private List<Map<String, String>> words(String key) {
        return List.of(
                Map.of("@language", "zh", "@value", texts.getMessage(key, null, Locale.CHINESE)),
                Map.of("@language", "en", "@value", texts.getMessage(key, null, Locale.ENGLISH)));
    }

    private static Map<String, String> id(String url) {
        return Map.of("@id", url);
    }
}
