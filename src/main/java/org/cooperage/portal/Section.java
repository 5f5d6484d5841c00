package org.cooperage.portal;

import java.util.Arrays;
import java.util.Set;

/// What ways elsewhere are told under. Texts: `portal.section.<name>`.
enum Section {
    /// Orders, and who makes them when.
    WORK(
            "/operations",
            "/board",
            "/orders",
            "/jobs",
            "/shipments",
            "/statements",
            "/machines",
            "/capabilities",
            "/disturbances",
            "/passed-over",
            "/disputes",
            "/stops",
            "/bookings",
            "/find-time",
            "/imports"),
    /// What makes a firm better.
    BETTER(
            "/barrel",
            "/services",
            "/services/desk",
            "/service-orders",
            "/clients",
            "/consents",
            "/vouchers",
            "/policies/mine",
            "/workbook",
            "/ladder",
            "/leaders",
            "/barrel/effects",
            "/instruments"),
    /// The cluster in figures.
    CLUSTER(
            "/headquarters",
            "/cluster",
            "/monitor",
            "/indicators",
            "/barrel/group",
            "/chain-map",
            "/structure",
            "/agglomeration",
            "/trade-network",
            "/value-network",
            "/elements",
            "/benchmark",
            "/stress-tests",
            "/fairness",
            "/upgrade",
            "/tables"),
    /// Where it is to go.
    STEERING(
            "/policies",
            "/pilots",
            "/programmes",
            "/investment",
            "/data-rooms",
            "/cooperations",
            "/mandates",
            "/complaints",
            "/honours"),
    /// Who and what there is, and by which rules.
    REGISTER("/inbox", "/parties", "/chain", "/rules", "/open-data", "/weights", "/verifications", "/onboarding");

    private final Set<String> paths;

    Section(String... paths) {
        this.paths = Set.of(paths);
    }

    boolean has(String path) {
        return paths.contains(path);
    }

    /// The last one, if nobody said where.
    static Section of(String path) {
        return Arrays.stream(values()).filter(it -> it.has(path)).findFirst().orElse(REGISTER);
    }
}
