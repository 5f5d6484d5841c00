package org.cooperage.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets the demo see which parties are played.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("cooperage.demo.enabled")
class DemoConfiguration implements WebMvcConfigurer {
    private final Others others;

    DemoConfiguration(Others others) {
        this.others = others;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(others);
    }
}
