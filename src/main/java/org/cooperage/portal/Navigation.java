package org.cooperage.portal;

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
record Navigation(String path, String textKey, Set<Role> roles) {

    private static final Set<Role> EVERYBODY = EnumSet.complementOf(EnumSet.of(Role.SYSTEM));
    private static final Set<Role> SIGNED_IN = EnumSet.complementOf(EnumSet.of(Role.SYSTEM, PUB));

    private static final List<Navigation> ALL = List.of(
            new Navigation("/operations", "portal.nav.operations", Set.of(OPS)),
            new Navigation("/board", "portal.nav.board", Set.of(OPS)),
            new Navigation("/orders", "portal.nav.orders", Set.of(BUYER, LEAD, SME)),
            new Navigation("/jobs", "portal.nav.jobs", Set.of(LEAD, SME, SVC)),
            new Navigation("/shipments", "portal.nav.shipments", Set.of(LEAD, SME, SVC, BUYER)),
            new Navigation("/statements", "portal.nav.statements", Set.of(LEAD, SME, SVC, BUYER, OPS)),
            new Navigation("/stops", "portal.nav.stops", Set.of(GOV, OPS)),
            new Navigation("/headquarters", "portal.nav.headquarters", Set.of(GOV, ASC, OPS)),
            new Navigation("/cluster", "portal.nav.cluster", Set.of(GOV, ASC, PARK, FI, OPS)),
            new Navigation("/policies", "portal.nav.policies", Set.of(GOV, ASC, FI, PARK)),
            new Navigation("/pilots", "portal.nav.pilots", Set.of(GOV, ASC, PARK)),
            new Navigation("/programmes", "portal.nav.programmes", Set.of(GOV, ASC, PARK, OPS, FI)),
            new Navigation("/cooperations", "portal.nav.cooperations", Set.of(GOV)),
            new Navigation("/mandates", "portal.nav.mandates", Set.of(GOV, ASC, OPS)),
            new Navigation("/barrel", "portal.nav.barrel", Set.of(LEAD, SME)),
            new Navigation("/workbook", "portal.nav.workbook", Set.of(LEAD, SME)),
            new Navigation("/barrel/group", "portal.nav.group", Set.of(GOV, ASC, PARK, OPS)),
            new Navigation("/clients", "portal.nav.clients", Set.of(FI, SVC, GOV, ASC)),
            new Navigation("/consents", "portal.nav.consents", Set.of(LEAD, SME)),
            new Navigation("/complaints", "portal.nav.complaints", Set.of(GOV)),
            new Navigation("/disputes", "portal.nav.disputes", Set.of(OPS)),
            new Navigation("/services/desk", "portal.nav.servicedesk", Set.of(SVC)),
            new Navigation("/services", "portal.nav.services", EVERYBODY),
            new Navigation("/service-orders", "portal.nav.serviceorders", Set.of(LEAD, SME, SVC, BUYER, OPS)),
            new Navigation("/inbox", "portal.nav.inbox", SIGNED_IN),
            new Navigation("/bookings", "portal.nav.bookings", Set.of(LEAD, SME, SVC, BUYER, PARK, GOV, ASC)),
            new Navigation("/find-time", "portal.nav.find-time", Set.of(LEAD, SME, SVC, BUYER, PARK, GOV, ASC, OPS)),
            new Navigation("/vouchers", "portal.nav.vouchers", Set.of(LEAD, SME, SVC, GOV)),
            new Navigation("/machines", "portal.nav.machines", Set.of(LEAD, SME, SVC, OPS)),
            new Navigation("/capabilities", "portal.nav.capabilities", Set.of(LEAD, SME, SVC, OPS)),
            new Navigation("/disturbances", "portal.nav.disturbances", Set.of(LEAD, SME, SVC, OPS)),
            new Navigation("/policies/mine", "portal.nav.policies.mine", Set.of(LEAD, SME, SVC)),
            new Navigation("/fairness", "portal.nav.fairness", Set.of(LEAD, SME, GOV, ASC, OPS)),
            new Navigation("/passed-over", "portal.nav.passed", Set.of(LEAD, SME, SVC)),
            new Navigation("/investment", "portal.nav.investment", Set.of(GOV, PARK)),
            new Navigation("/data-rooms", "portal.nav.data-rooms", Set.of(LEAD, SME, BUYER, FI)),
            new Navigation("/chain-map", "portal.nav.chain-map", Set.of(GOV, ASC, PARK, FI, OPS, LEAD)),
            new Navigation("/stress-tests", "portal.nav.stress", Set.of(GOV, ASC, OPS)),
            new Navigation("/indicators", "portal.nav.indicators", Set.of(GOV, ASC, PARK, FI, OPS, LEAD, SME)),
            new Navigation("/monitor", "portal.nav.monitor", Set.of(GOV, ASC, PARK, FI, OPS)),
            new Navigation("/elements", "portal.nav.elements", Set.of(GOV, ASC, PARK, FI, OPS)),
            new Navigation("/benchmark", "portal.nav.benchmark", Set.of(GOV, ASC, PARK, OPS)),
            new Navigation("/structure", "portal.nav.structure", Set.of(GOV, ASC, PARK, OPS)),
            new Navigation("/trade-network", "portal.nav.trade", Set.of(GOV, ASC, PARK, OPS)),
            new Navigation("/agglomeration", "portal.nav.agglomeration", Set.of(GOV, ASC, PARK, OPS)),
            new Navigation("/value-network", "portal.nav.value-network", Set.of(GOV, ASC, PARK, OPS)),
            new Navigation("/upgrade", "portal.nav.upgrade", SIGNED_IN),
            new Navigation("/ladder", "portal.nav.ladder", Set.of(LEAD, SME, SVC, GOV, ASC, PARK)),
            new Navigation("/leaders", "portal.nav.leaders", Set.of(LEAD, SME, GOV, ASC)),
            new Navigation("/honours", "portal.nav.honours", Set.of(GOV, ASC, PARK, LEAD, SME, SVC)),
            new Navigation("/tables", "portal.nav.tables", Set.of(GOV, ASC, PARK, FI, SVC, OPS)),
            new Navigation("/rules", "portal.nav.rules", EVERYBODY),
            new Navigation("/open-data", "portal.nav.open-data", EVERYBODY),
            new Navigation("/parties", "portal.nav.parties", EVERYBODY),
            new Navigation("/chain", "portal.nav.chain", EVERYBODY),
            new Navigation("/barrel/effects", "portal.nav.effects", Set.of(OPS)),
            new Navigation("/instruments", "portal.nav.instruments", Set.of(OPS)),
            new Navigation("/weights", "portal.nav.weights", Set.of(OPS)),
            new Navigation("/verifications", "portal.nav.verifications", Set.of(OPS)),
            new Navigation("/imports", "portal.nav.imports", Set.of(LEAD, SME, OPS, ASC)),
            new Navigation("/onboarding", "portal.nav.onboarding", Set.of(PER, PUB)));

    static List<Navigation> of(Role role) {
        return ALL.stream().filter(item -> item.roles.contains(role)).toList();
    }
}
