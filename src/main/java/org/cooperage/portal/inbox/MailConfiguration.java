package org.cooperage.portal.inbox;

import java.time.Clock;
import org.cooperage.party.Parties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailSender;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    Mailer mailer(
            InboxStore store,
            Parties parties,
            LetterTexts letters,
            MessageSource texts,
            MailSender mail,
            MailSettings settings,
            Clock clock) {
        return new Mailer(store, parties, letters, texts, mail, settings, clock);
    }
}
