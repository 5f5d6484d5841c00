package org.cooperage.portal.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cooperage.access.People;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.portal.inbox.InboxStore.Outgoing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/// Mails letters of the last day to the party's contact, in the languages of the people who act for it.
///
/// The mail says what happened and where to look, and nothing of persons. Each letter is a transaction of its own: one
/// that the server does not take is tried again at the next look and holds up no other. At least once: a crash between
/// sending and noting it sends again.
class Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final Duration WORTH_MAILING = Duration.ofDays(1);
    private static final int AT_ONCE = 20;

    private final InboxStore store;
    private final Parties parties;
    private final People people;
    private final LetterTexts letters;
    private final MessageSource texts;
    private final MailSender mail;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Mailer(
            InboxStore store,
            Parties parties,
            People people,
            LetterTexts letters,
            MessageSource texts,
            MailSender mail,
            MailSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.parties = parties;
        this.people = people;
        this.letters = letters;
        this.texts = texts;
        this.mail = mail;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 20_000)
    void sendWaiting() {
        var since = clock.instant().minus(WORTH_MAILING);
        var waiting = transaction.execute(status -> store.toMail(since, AT_ONCE));
        waiting.forEach(id ->
                transaction.executeWithoutResult(status -> store.lockToMail(id).ifPresent(this::send)));
    }

    /// A party without an address needs no second try.
    private void send(Outgoing outgoing) {
        var address = parties.findContact(outgoing.to()).flatMap(contact -> Optional.ofNullable(contact.email()));
        if (address.isEmpty() || isTaken(outgoing, address.get())) {
            store.markMailed(outgoing.message().id(), clock.instant());
        } else {
            store.countMailTry(outgoing.message().id());
        }
    }

    private boolean isTaken(Outgoing outgoing, String address) {
        try {
            mail.send(written(outgoing.message(), address, languages(outgoing.to())));
            return true;
        } catch (MailException failure) {
            var id = outgoing.message().id();
            LOG.warn(
                    "Mail for message {} was not taken: {}",
                    id,
                    failure.getClass().getSimpleName());
            return false;
        }
    }

    /// Chinese first; both for a party nobody acts for yet.
    private List<Locale> languages(Party.Id party) {
        var spoken = people.languages(party.value());
        return List.of(Locale.CHINESE, Locale.ENGLISH).stream()
                .filter(locale -> spoken.isEmpty() || spoken.contains(locale.getLanguage()))
                .toList();
    }

    private SimpleMailMessage written(InboxMessage message, String address, List<Locale> languages) {
        var link = settings.address() + message.link();
        var bodies = languages.stream()
                .map(locale -> text("inbox.mail.body", locale, sentence(message, locale), link))
                .toList();
        var first = languages.getFirst();
        var letter = new SimpleMailMessage();
        letter.setFrom(settings.sender());
        letter.setTo(address);
        letter.setSubject(text("inbox.mail.subject", first, sentence(message, first)));
        letter.setText(String.join("\n\n—\n\n", bodies));
        return letter;
    }

    private String sentence(InboxMessage message, Locale locale) {
        return letters.text(message.key(), message.values(), locale);
    }

    private String text(String key, Locale locale, Object... values) {
        return texts.getMessage(key, values, locale);
    }
}
