package org.cooperage.portal.inbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How letters leave by mail; they do when `spring.mail.host` names a server.
///
/// @param sender address in the From line
/// @param address where the application is reached, in front of the links
@ConfigurationProperties("cooperage.mail")
record MailSettings(
        @DefaultValue("cooperage@localhost") String sender,
        @DefaultValue("http://localhost:8080") String address) {}
