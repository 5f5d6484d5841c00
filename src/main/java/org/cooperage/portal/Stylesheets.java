package org.cooperage.portal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every file under `static/css`, so that a component brings its own and nobody keeps a list. The tokens come first:
/// they say the order of the layers.
@Component
class Stylesheets {

    private static final String FIRST = "/css/tokens.css";

    private final List<String> paths;

    Stylesheets() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:static/css/*.css");
        var others = Arrays.stream(found)
                .map(Resource::getFilename)
                .map(name -> "/css/" + name)
                .filter(path -> !path.equals(FIRST))
                .sorted();
        this.paths = Stream.concat(Stream.of(FIRST), others).toList();
    }

    List<String> paths() {
        return paths;
    }
}
