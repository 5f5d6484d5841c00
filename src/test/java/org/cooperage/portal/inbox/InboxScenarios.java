package org.cooperage.portal.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cooperage.CooperageTest;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CooperageTest
class InboxScenarios {

    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");

    @Autowired
    private Inbox inbox;

    @Autowired
    private LetterTexts texts;

    private final Party.Id knitter = new Party.Id(UUID.randomUUID());
    private final Party.Id rival = new Party.Id(UUID.randomUUID());

    @Test
    void theSameCauseIsToldOnce() {
        var letter = Letter.to(knitter, "job.lapsed", "/jobs", "job-1", Letter.of(new Bilingual("编织", "Knitting")));

        deliver(letter);
        deliver(letter);

        assertThat(read(knitter)).hasSize(1);
    }

    @Test
    void nobodyReadsTheLettersOfAnother() {
        deliver(Letter.to(knitter, "job.lapsed", "/jobs", "job-2", Letter.of("编织")));
        var foreign = read(knitter).getFirst();

        assertThat(read(rival)).isEmpty();
        assertThatThrownBy(() -> Acting.as(of(rival), () -> inbox.open(foreign.id())))
                .isInstanceOf(NotFound.class);
        assertThat(read(knitter).getFirst().isNew()).isTrue();
    }

    @Test
    void openingALetterMarksItReadAndLeadsToTheJob() {
        deliver(Letter.to(knitter, "job.lapsed", "/jobs/7", "job-3", Letter.of("编织")));
        var letter = read(knitter).getFirst();

        var link = Acting.as(of(knitter), () -> inbox.open(letter.id()));

        assertThat(link).isEqualTo("/jobs/7");
        assertThat(Acting.as(of(knitter), () -> inbox.unread())).isZero();
    }

    @Test
    void aLetterIsWrittenOutInTheLanguageOfItsReader() {
        deliver(Letter.to(
                knitter,
                "order.promise",
                "/orders/1",
                "order-1",
                Letter.of("O-1"),
                Letter.of(MONDAY),
                Letter.of(MONDAY.plusSeconds(86_400)),
                Letter.of(Money.of(1_000)),
                Letter.of(Money.of("1200.50"))));
        var letter = read(knitter).getFirst();

        assertThat(texts.text(letter.key(), letter.values(), Locale.ENGLISH))
                .isEqualTo(
                        "Order O-1: the promise moves from 11-16 08:00 to 11-17 08:00, the price from ¥\u00A01,000.00 to ¥\u00A01,200.50.");
        assertThat(texts.text(letter.key(), letter.values(), Locale.CHINESE)).contains("由 11-16 08:00 改为 11-17 08:00");
    }

    private void deliver(Letter letter) {
        Acting.run(Acting.SYSTEM, () -> inbox.send(List.of(letter)));
    }

    private List<InboxMessage> read(Party.Id party) {
        return Acting.as(of(party), () -> inbox.list(PageRequest.first())).rows();
    }

    private static Acting of(Party.Id party) {
        return Acting.of(UUID.randomUUID(), party.value(), Role.SME);
    }
}
