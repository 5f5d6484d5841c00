package org.cooperage.portal.inbox;

import java.time.Clock;
import org.cooperage.access.People;
import org.cooperage.party.Parties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailSender;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    Mailer mailer(
            InboxStore store,
            Parties parties,
            People people,
            LetterTexts letters,
            MessageSource texts,
            MailSender mail,
            MailSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        return new Mailer(store, parties, people, letters, texts, mail, settings, transaction, clock);
    }
}
