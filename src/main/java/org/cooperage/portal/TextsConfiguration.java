package org.cooperage.portal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// All texts of all modules: `messages/<module>/messages.properties` in Chinese, `messages_en.properties` in English.
@Configuration(proxyBeanMethods = false)
class TextsConfiguration {

    private static final Pattern BUNDLE = Pattern.compile(".*/(messages/[a-z]+/messages)\\.properties");

    @Bean
    MessageSource messageSource() throws IOException {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames(bundles());
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(Locale.CHINESE);
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }

    static String[] bundles() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*/messages.properties");
        return Arrays.stream(found)
                .map(String::valueOf)
                .map(name -> BUNDLE.matcher(name.replaceAll("[\\]\\[]", "")))
                .filter(match -> match.matches())
                .map(match -> match.group(1))
                .sorted()
                .toArray(String[]::new);
    }
}
