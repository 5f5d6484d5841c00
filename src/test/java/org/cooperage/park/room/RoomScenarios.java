package org.cooperage.park.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.park.investment.Lead;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// A county shows an invited firm two of its papers.
@CooperageTest
class RoomScenarios {
    private static final byte[] PDF = "%PDF-1.4 plan".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Rooms rooms;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private final Lead.Id lead = new Lead.Id(UUID.randomUUID());
    private final DataRoom.Id room = new DataRoom.Id(UUID.randomUUID());
    private Acting county;
    private Acting guest;
    private Acting stranger;

    @BeforeEach
    void aRoomForTheGuest() {
        var home = new TestCluster(owner);
        var away = new TestCluster(owner);
        var keeper = home.buyer().value();
        var city = home.city().value();
        county = Acting.of(new UUID(6, 6), keeper, Role.GOV);
        guest = Acting.of(new UUID(6, 7), away.buyer().value(), Role.BUYER);
        stranger = Acting.of(new UUID(6, 8), new TestCluster(owner).buyer().value(), Role.BUYER);
        var prospect = UUID.randomUUID();
        home.update("""
                INSERT INTO prospect VALUES (?, ?, ?, '甲染整', '绍兴', '1723', 'L4', 'PERMITTED', '', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                    0, 0, 0, 0, '名片', now(), 1)""", prospect, keeper, city);
        home.update("""
                INSERT INTO investment_lead (id, prospect_id, owner_id, city_id, stage, stage_at, opened_at)
                VALUES (?, ?, ?, ?, 'NEW', now(), now())""", lead.value(), prospect, keeper, city);
        home.update(
                "INSERT INTO data_room VALUES (?, ?, ?, ?, ?, '客', 'Guest', '选址', now(), now() + interval '900 days', NULL)",
                room.value(),
                lead.value(),
                keeper,
                city,
                away.buyer().value());
        Acting.run(county, () -> {
            rooms.add(lead, "shown.pdf", PDF, true);
            rooms.add(lead, "ours.pdf", PDF, false);
        });
    }

    @Test
    void theGuestSeesWhatIsShownAndEveryLookIsWrittenDown() {
        var open = Acting.as(guest, () -> rooms.enter(room));
        var paper = open.papers().getFirst();
        Acting.as(guest, () -> rooms.read(room, paper.id()));

        assertThat(open.papers()).extracting(DataRoom.Paper::name).containsExactly("shown.pdf");
        assertThat(Acting.as(county, () -> rooms.visits(lead)))
                .extracting(DataRoom.Visit::what)
                .containsExactly("shown.pdf", "");
    }

    @Test
    void afterItIsRevokedNothingIsFound() {
        Acting.run(county, () -> rooms.revoke(lead, room));

        assertThatThrownBy(() -> Acting.as(guest, () -> rooms.enter(room))).isInstanceOf(NotFound.class);
        assertThat(Acting.as(guest, rooms::invitations)).isEmpty();
    }

    @Test
    void nobodyElseEnters() {
        assertThatThrownBy(() -> Acting.as(stranger, () -> rooms.enter(room))).isInstanceOf(NotFound.class);
        assertThat(Acting.as(stranger, rooms::invitations)).isEmpty();
    }

    @Test
    void whatIsNoPaperIsRefused() {
        assertThatThrownBy(() ->
                        Acting.run(county, () -> rooms.add(lead, "run.exe", new byte[] {'M', 'Z', 1, 2, 3, 4}, true)))
                .isInstanceOf(InvalidInput.class);
    }
}
