package org.cooperage.portal;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/// All texts of all modules: `messages/<module>/messages.properties` in Chinese, `messages_en.properties` in English.
///
/// Read once, into one table for each language: a page asks for some hundred texts, and resource bundles would be
/// gone through one after the other for each.
final class Texts extends AbstractMessageSource {

    /// @param plain what a text says without arguments
    private record Text(MessageFormat format, String plain) {

        static Text of(String pattern, Locale locale) {
            var format = new MessageFormat(pattern, locale);
            return new Text(format, format.format(new Object[0]));
        }
    }

    private final Map<String, Text> chinese;
    private final Map<String, Text> english;

    Texts() throws IOException {
        this.chinese = read("classpath*:messages/*/messages.properties", Locale.CHINESE);
        this.english = read("classpath*:messages/*/messages_en.properties", Locale.ENGLISH);
    }

    private static Map<String, Text> read(String pattern, Locale locale) throws IOException {
        var texts = new HashMap<String, Text>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            PropertiesLoaderUtils.loadProperties(new EncodedResource(file, "UTF-8"))
                    .forEach((key, text) -> texts.put(key.toString(), Text.of(text.toString(), locale)));
        }
        return Map.copyOf(texts);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var text = find(code, locale);
        return text == null ? null : text.plain();
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var text = find(code, locale);
        return text == null ? null : text.format();
    }

    private @Nullable Text find(String code, Locale locale) {
        return ("en".equals(locale.getLanguage()) ? english : chinese).get(code);
    }
}
