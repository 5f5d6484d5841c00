package org.cooperage.attack;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Values an attacker would send: the victims' ids, and otherwise what the field takes.
final class Samples {

    /// Ids of the victims' things by the name of the variable.
    private static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("party", Victims.MAKER),
            Map.entry("booking", id("851")),
            Map.entry("wish", id("852")),
            Map.entry("feed", id("853")),
            Map.entry("programme", id("854")),
            Map.entry("use", id("856")),
            Map.entry("buyer", Victims.BUYER),
            Map.entry("maker", Victims.MAKER),
            Map.entry("owner", Victims.MAKER),
            Map.entry("person", id("901")),
            Map.entry("place", "c0000000-0000-7000-8000-000000000002"),
            Map.entry("city", "c0000000-0000-7000-8000-000000000001"),
            Map.entry("site", id("103")),
            Map.entry("document", id("102")),
            Map.entry("product", id("201")),
            Map.entry("routing", id("202")),
            Map.entry("calendar", id("301")),
            Map.entry("closure", id("302")),
            Map.entry("machine", id("303")),
            Map.entry("resource", id("303")),
            Map.entry("hold", id("304")),
            Map.entry("capability", id("401")),
            Map.entry("need", id("501")),
            Map.entry("order", id("503")),
            Map.entry("job", id("502")),
            Map.entry("deal", id("502")),
            Map.entry("drawing", id("504")),
            Map.entry("proposal", id("505")),
            Map.entry("report", id("507")),
            Map.entry("client", "d0000000-0000-7000-8000-000000000001"),
            Map.entry("inspection", id("509")),
            Map.entry("shipment", id("510")),
            Map.entry("payable", id("601")),
            Map.entry("payment", id("602")),
            Map.entry("complaint", id("603")),
            Map.entry("mandate", id("864")),
            Map.entry("kpi", id("865")),
            Map.entry("review", id("866")),
            Map.entry("subsidy", id("867")),
            Map.entry("receipt", id("868")),
            Map.entry("leader", id("871")),
            Map.entry("help", id("872")),
            Map.entry("promise", id("873")),
            Map.entry("cooperation", id("861")),
            Map.entry("entry", id("862")),
            Map.entry("statement", id("503")),
            Map.entry("disturbance", id("702")),
            Map.entry("dispute", id("511")),
            Map.entry("service", id("831")),
            Map.entry("offer", id("831")),
            Map.entry("service-order", id("832")),
            Map.entry("serviceOrder", id("832")),
            Map.entry("change", id("703")),
            Map.entry("scenario", id("704")),
            Map.entry("test", id("704")),
            Map.entry("honour", id("858")),
            Map.entry("restricted", id("706")),
            Map.entry("template", id("891")),
            Map.entry("prospect", id("892")),
            Map.entry("lead", id("893")),
            Map.entry("room", id("896")),
            Map.entry("project", id("899")),
            Map.entry("unit", id("898")),
            Map.entry("expected", id("705")),
            Map.entry("stop", id("706")),
            Map.entry("workbook", id("861")),
            Map.entry("weightChange", "d1000000-0000-7000-8000-000000000862"),
            Map.entry("message", id("801")),
            Map.entry("table", id("841")),
            Map.entry("evidence", id("821")),
            Map.entry("contract", id("841")),
            Map.entry("remedy", id("823")),
            Map.entry("declaration", id("706")),
            Map.entry("demonstration", id("706")),
            Map.entry("policy", id("851")),
            Map.entry("application", id("852")),
            Map.entry("policyPaper", id("853")),
            Map.entry("pilotEvidence", id("854")),
            Map.entry("undertaking", id("857")),
            Map.entry("import", id("811")));

    /// Variables that are no ids of the victims'.
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("username", "victim-nobody"),
            Map.entry("process", "xlink"),
            Map.entry("kind", "FIRMS"),
            Map.entry("link", "X1"),
            Map.entry("format", "csv"),
            Map.entry("language", "en"),
            Map.entry("code", "SECRET"),
            Map.entry("name", "x"),
            Map.entry("secret", "x"),
            Map.entry("number", "0"),
            Map.entry("buyers", "STANDARD"),
            Map.entry("dimension", "RD"),
            Map.entry("measure", "D2"),
            Map.entry("indicator", "jobs"),
            Map.entry("instrument", "DMA-2023"),
            Map.entry("step", "DATA"),
            Map.entry("permit", "filing"),
            Map.entry("scheme", "hebei-2015"),
            Map.entry("fact", "revenue"));

    /// Fields that take a text, although something of that name has an id.
    private static final Set<String> TEXTS = Set.of("unit");

    private Samples() {}

    private static String id(String last) {
        return "a0000000-0000-7000-8000-000000000" + last;
    }

    /// `{partyId}`, or `{id}` under `/parties`; a name nobody knows fails and says what to add.
    static String pathVariable(String pattern, String variable) {
        var name = variable.equals("id") ? noun(pattern) : variable.replaceAll("Id$", "");
        return Optional.ofNullable(IDS.getOrDefault(name, WORDS.get(name)))
                .orElseThrow(() -> new AssertionError(
                        "No victim for {%s} in %s.\nMaybe add \"%s\" to Samples and a row to attack/seed.sql."
                                .formatted(variable, pattern, name)));
    }

    /// `/api/parties/{id}/contact` is about a party.
    private static String noun(String pattern) {
        var before = pattern.substring(0, pattern.indexOf("/{id"));
        var plural = before.substring(before.lastIndexOf('/') + 1);
        return plural.endsWith("ies") ? plural.replaceAll("ies$", "y") : plural.replaceAll("s$", "");
    }

    static void form(String name, Type type, TreeMap<String, String> fields) {
        var raw = raw(type);
        if (!Map.class.isAssignableFrom(raw) && !raw.getName().contains("Multipart")) {
            fields.put(name, scalar(name, element(type)));
        }
    }

    static void components(Class<?> record, TreeMap<String, String> fields) {
        for (var component : record.getRecordComponents()) {
            var type = element(component.getGenericType());
            if (!raw(type).isRecord() && !Map.class.isAssignableFrom(raw(type))) {
                fields.put(component.getName(), scalar(component.getName(), type));
            }
        }
    }

    static String json(Type type, String name) {
        var raw = raw(type);
        if (Collection.class.isAssignableFrom(raw)) {
            return "[" + json(element(type), name.replaceAll("s$", "")) + "]";
        }
        if (Map.class.isAssignableFrom(raw)) {
            return "{}";
        }
        if (raw.isRecord()) {
            return Stream.of(raw.getRecordComponents())
                    .map(part -> "\"%s\":%s".formatted(part.getName(), json(part.getGenericType(), part.getName())))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        var value = scalar(name, element(type));
        return Number.class.isAssignableFrom(raw) || raw.isPrimitive() || raw == Boolean.class
                ? value
                : "\"" + value + "\"";
    }

    private static String scalar(String name, Type type) {
        var raw = raw(type);
        if (raw == UUID.class) {
            return IDS.getOrDefault(name.replaceAll("Id$", ""), id("503"));
        }
        if (raw.isEnum()) {
            return ((Enum<?>) raw.getEnumConstants()[0]).name();
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return "true";
        }
        return raw == String.class ? word(name) : timeOrNumber(raw);
    }

    private static String timeOrNumber(Class<?> raw) {
        var times = Map.<Class<?>, String>of(
                Instant.class, "2026-12-01T00:00:00Z",
                LocalDate.class, "2026-12-01",
                LocalDateTime.class, "2026-12-01T08:00",
                LocalTime.class, "08:00",
                BigDecimal.class, "1");
        return times.getOrDefault(raw, "1");
    }

    private static String word(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (IDS.containsKey(name.replaceAll("Id$", "")) && !TEXTS.contains(name)) {
            return IDS.get(name.replaceAll("Id$", ""));
        }
        if (lower.matches(".*(date|due|until|from|to|on|starts|ends)$")) {
            return "2026-12-01";
        }
        return lower.matches(
                        ".*(price|quantity|units|lot|fee|amount|hours|minutes|percent|latitude|longitude|good|scrap)$")
                ? "1"
                : "x";
    }

    /// `X` of `Optional<X>` and `List<X>`, else the type itself.
    private static Type element(Type type) {
        var raw = raw(type);
        var wraps = raw == Optional.class || Collection.class.isAssignableFrom(raw);
        return wraps && type instanceof ParameterizedType some ? some.getActualTypeArguments()[0] : type;
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType some -> (Class<?>) some.getRawType();
            default -> Object.class;
        };
    }
}
