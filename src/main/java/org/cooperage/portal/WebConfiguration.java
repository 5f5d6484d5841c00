package org.cooperage.portal;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final CacheControl A_YEAR = CacheControl.maxAge(Duration.ofDays(365));

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageRequests());
    }

    /// Only these folders are files. Were it `/**`, every link of a page would be looked up in the jar, which took two
    /// thirds of the time of a page.
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        for (var folder : List.of("css", "js", "img")) {
            addForever(files, "/" + folder + "/", "classpath:/static/" + folder + "/");
        }
        addForever(files, "/webjars/", "classpath:/META-INF/resources/webjars/");
        files.addResourceHandler("/sw.js")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache());
    }

    /// A browser keeps these for a year: their address carries a digest of what they hold.
    private static void addForever(ResourceHandlerRegistry files, String path, String location) {
        files.addResourceHandler(path + "**")
                .addResourceLocations(location)
                .setCacheControl(A_YEAR)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
