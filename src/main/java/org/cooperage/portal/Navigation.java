package org.cooperage.portal;

import static org.cooperage.portal.Section.BETTER;
import static org.cooperage.portal.Section.CLUSTER;
import static org.cooperage.portal.Section.REGISTER;
import static org.cooperage.portal.Section.STEERING;
import static org.cooperage.portal.Section.WORK;
import static org.cooperage.shared.Role.ASC;
import static org.cooperage.shared.Role.BUYER;
import static org.cooperage.shared.Role.FI;
import static org.cooperage.shared.Role.GOV;
import static org.cooperage.shared.Role.LEAD;
import static org.cooperage.shared.Role.OPS;
import static org.cooperage.shared.Role.PARK;
import static org.cooperage.shared.Role.PER;
import static org.cooperage.shared.Role.PUB;
import static org.cooperage.shared.Role.SME;
import static org.cooperage.shared.Role.SVC;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cooperage.shared.Role;

/// The way into each part, for the roles that have something to do there. What is needed daily comes first: only some
/// stand in the header, the rest behind "more".
///
/// @param section what it is told under behind "more"
record Navigation(String path, Section section, String textKey, Set<Role> roles) {

    private static final Set<Role> EVERYBODY = EnumSet.complementOf(EnumSet.of(Role.SYSTEM));
    private static final Set<Role> SIGNED_IN = EnumSet.complementOf(EnumSet.of(Role.SYSTEM, PUB));

    private static final List<Navigation> ALL = List.of(
            new Navigation("/operations", WORK, "portal.nav.operations", Set.of(OPS)),
            new Navigation("/board", WORK, "portal.nav.board", Set.of(OPS)),
            new Navigation("/orders", WORK, "portal.nav.orders", Set.of(BUYER, LEAD, SME)),
            new Navigation("/jobs", WORK, "portal.nav.jobs", Set.of(LEAD, SME, SVC)),
            new Navigation("/shipments", WORK, "portal.nav.shipments", Set.of(LEAD, SME, SVC, BUYER)),
            new Navigation("/statements", WORK, "portal.nav.statements", Set.of(LEAD, SME, SVC, BUYER, OPS)),
            new Navigation("/stops", WORK, "portal.nav.stops", Set.of(GOV, OPS)),
            new Navigation("/headquarters", CLUSTER, "portal.nav.headquarters", Set.of(GOV, ASC, OPS)),
            new Navigation("/cluster", CLUSTER, "portal.nav.cluster", Set.of(GOV, ASC, PARK, FI, OPS)),
            new Navigation("/policies", STEERING, "portal.nav.policies", Set.of(GOV, ASC, FI, PARK)),
            new Navigation("/pilots", STEERING, "portal.nav.pilots", Set.of(GOV, ASC, PARK)),
            new Navigation("/programmes", STEERING, "portal.nav.programmes", Set.of(GOV, ASC, PARK, OPS, FI)),
            new Navigation("/cooperations", STEERING, "portal.nav.cooperations", Set.of(GOV)),
            new Navigation("/mandates", STEERING, "portal.nav.mandates", Set.of(GOV, ASC, OPS)),
            new Navigation("/barrel", BETTER, "portal.nav.barrel", Set.of(LEAD, SME)),
            new Navigation("/workbook", BETTER, "portal.nav.workbook", Set.of(LEAD, SME)),
            new Navigation("/barrel/group", CLUSTER, "portal.nav.group", Set.of(GOV, ASC, PARK, OPS)),
            new Navigation("/clients", BETTER, "portal.nav.clients", Set.of(FI, SVC, GOV, ASC)),
            new Navigation("/consents", BETTER, "portal.nav.consents", Set.of(LEAD, SME)),
            new Navigation("/complaints", STEERING, "portal.nav.complaints", Set.of(GOV)),
            new Navigation("/disputes", WORK, "portal.nav.disputes", Set.of(OPS)),
            new Navigation("/services/desk", BETTER, "portal.nav.servicedesk", Set.of(SVC)),
            new Navigation("/services", BETTER, "portal.nav.services", EVERYBODY),
            new Navigation("/service-orders", BETTER, "portal.nav.serviceorders", Set.of(LEAD, SME, SVC, BUYER, OPS)),
            new Navigation("/inbox", REGISTER, "portal.nav.inbox", SIGNED_IN),
            new Navigation("/bookings", WORK, "portal.nav.bookings", Set.of(LEAD, SME, SVC, BUYER, PARK, GOV, ASC)),
            new Navigation(
                    "/find-time", WORK, "portal.nav.find-time", Set.of(LEAD, SME, SVC, BUYER, PARK, GOV, ASC, OPS)),
            new Navigation("/vouchers", BETTER, "portal.nav.vouchers", Set.of(LEAD, SME, SVC, GOV)),
            new Navigation("/machines", WORK, "portal.nav.machines", Set.of(LEAD, SME, SVC, OPS)),
            new Navigation("/capabilities", WORK, "portal.nav.capabilities", Set.of(LEAD, SME, SVC, OPS)),
            new Navigation("/disturbances", WORK, "portal.nav.disturbances", Set.of(LEAD, SME, SVC, OPS)),
            new Navigation("/policies/mine", BETTER, "portal.nav.policies.mine", Set.of(LEAD, SME, SVC)),
            new Navigation("/fairness", CLUSTER, "portal.nav.fairness", Set.of(LEAD, SME, GOV, ASC, OPS)),
            new Navigation("/passed-over", WORK, "portal.nav.passed", Set.of(LEAD, SME, SVC)),
            new Navigation("/investment", STEERING, "portal.nav.investment", Set.of(GOV, PARK)),
            new Navigation("/data-rooms", STEERING, "portal.nav.data-rooms", Set.of(LEAD, SME, BUYER, FI)),
            new Navigation("/chain-map", CLUSTER, "portal.nav.chain-map", Set.of(GOV, ASC, PARK, FI, OPS, LEAD)),
            new Navigation("/stress-tests", CLUSTER, "portal.nav.stress", Set.of(GOV, ASC, OPS)),
            new Navigation("/indicators", CLUSTER, "portal.nav.indicators", Set.of(GOV, ASC, PARK, FI, OPS, LEAD, SME)),
            new Navigation("/monitor", CLUSTER, "portal.nav.monitor", Set.of(GOV, ASC, PARK, FI, OPS)),
            new Navigation("/elements", CLUSTER, "portal.nav.elements", Set.of(GOV, ASC, PARK, FI, OPS)),
            new Navigation("/benchmark", CLUSTER, "portal.nav.benchmark", Set.of(GOV, ASC, PARK, OPS)),
            new Navigation("/structure", CLUSTER, "portal.nav.structure", Set.of(GOV, ASC, PARK, OPS)),
            new Navigation("/trade-network", CLUSTER, "portal.nav.trade", Set.of(GOV, ASC, PARK, OPS)),
            new Navigation("/agglomeration", CLUSTER, "portal.nav.agglomeration", Set.of(GOV, ASC, PARK, OPS)),
            new Navigation("/value-network", CLUSTER, "portal.nav.value-network", Set.of(GOV, ASC, PARK, OPS)),
            new Navigation("/upgrade", CLUSTER, "portal.nav.upgrade", SIGNED_IN),
            new Navigation("/ladder", BETTER, "portal.nav.ladder", Set.of(LEAD, SME, SVC, GOV, ASC, PARK)),
            new Navigation("/leaders", BETTER, "portal.nav.leaders", Set.of(LEAD, SME, GOV, ASC)),
            new Navigation("/honours", STEERING, "portal.nav.honours", Set.of(GOV, ASC, PARK, LEAD, SME, SVC)),
            new Navigation("/tables", CLUSTER, "portal.nav.tables", Set.of(GOV, ASC, PARK, FI, SVC, OPS)),
            new Navigation("/rules", REGISTER, "portal.nav.rules", EVERYBODY),
            new Navigation("/open-data", REGISTER, "portal.nav.open-data", EVERYBODY),
            new Navigation("/parties", REGISTER, "portal.nav.parties", EVERYBODY),
            new Navigation("/chain", REGISTER, "portal.nav.chain", EVERYBODY),
            new Navigation("/barrel/effects", BETTER, "portal.nav.effects", Set.of(OPS)),
            new Navigation("/instruments", BETTER, "portal.nav.instruments", Set.of(OPS)),
            new Navigation("/weights", REGISTER, "portal.nav.weights", Set.of(OPS)),
            new Navigation("/verifications", REGISTER, "portal.nav.verifications", Set.of(OPS)),
            new Navigation("/imports", WORK, "portal.nav.imports", Set.of(LEAD, SME, OPS, ASC)),
            new Navigation("/onboarding", REGISTER, "portal.nav.onboarding", Set.of(PER, PUB)));

    static List<Navigation> of(Role role) {
        return ALL.stream().filter(item -> item.roles.contains(role)).toList();
    }
}
