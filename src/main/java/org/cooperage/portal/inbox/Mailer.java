package org.cooperage.portal.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cooperage.party.Parties;
import org.cooperage.portal.inbox.InboxStore.Outgoing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;

/// Mails letters of the last day to the party's contact, Chinese first, English below. At least once: a crash between
/// sending and noting it sends again.
class Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final Duration WORTH_MAILING = Duration.ofDays(1);
    private static final int AT_ONCE = 20;

    private final InboxStore store;
    private final Parties parties;
    private final LetterTexts letters;
    private final MessageSource texts;
    private final MailSender mail;
    private final MailSettings settings;
    private final Clock clock;

    Mailer(
            InboxStore store,
            Parties parties,
            LetterTexts letters,
            MessageSource texts,
            MailSender mail,
            MailSettings settings,
            Clock clock) {
        this.store = store;
        this.parties = parties;
        this.letters = letters;
        this.texts = texts;
        this.mail = mail;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 20_000)
    @Transactional
    void sendWaiting() {
        var now = clock.instant();
        for (var outgoing : store.toMail(now.minus(WORTH_MAILING), AT_ONCE)) {
            if (send(outgoing)) {
                store.markMailed(outgoing.message().id(), now);
            }
        }
    }

    /// True also when the party has no address: there is nothing to try again.
    private boolean send(Outgoing outgoing) {
        var address = parties.findContact(outgoing.to()).flatMap(contact -> Optional.ofNullable(contact.email()));
        if (address.isEmpty()) {
            return true;
        }
        try {
            mail.send(written(outgoing.message(), address.get()));
            return true;
        } catch (MailException failure) {
            LOG.warn(
                    "Mail for message {} was not taken: {}",
                    outgoing.message().id(),
                    failure.getClass().getSimpleName());
            return false;
        }
    }

    private SimpleMailMessage written(InboxMessage message, String address) {
        var link = settings.address() + message.link();
        var bodies = List.of(Locale.CHINESE, Locale.ENGLISH).stream()
                .map(locale -> texts.getMessage(
                        "inbox.mail.body",
                        new Object[] {letters.text(message.key(), message.values(), locale), link},
                        locale))
                .toList();
        var letter = new SimpleMailMessage();
        letter.setFrom(settings.sender());
        letter.setTo(address);
        letter.setSubject(texts.getMessage(
                "inbox.mail.subject",
                new Object[] {letters.text(message.key(), message.values(), Locale.CHINESE)},
                Locale.CHINESE));
        letter.setText(String.join("\n\n—\n\n", bodies));
        return letter;
    }
}
