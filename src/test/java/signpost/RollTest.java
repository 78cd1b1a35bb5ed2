package signpost;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.io.service.MicronautMetaServiceLoaderUtils;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RollTest {

    private static final String KIND = "io.micronaut.inject.BeanDefinitionReference";

    @Test
    void the_roll_is_read_line_by_line() throws Exception {
        assertThat(Roll.read(new BufferedReader(new StringReader("a.Kind x.One\na.Kind x.Two\nb.Kind y.One\n"))))
                .isEqualTo(Map.of("a.Kind", Set.of("x.One", "x.Two"), "b.Kind", Set.of("y.One")));
    }

    @Test
    void the_framework_takes_the_roll_for_what_it_found_itself() throws Exception {
        ClassLoader here = Roll.class.getClassLoader();
        Map<String, Set<String>> found = MicronautMetaServiceLoaderUtils.findAllMicronautMetaServices(here);
        try {
            Roll.hand(Map.of(KIND, Set.of("one.Alone")));

            assertThat(MicronautMetaServiceLoaderUtils.findMicronautMetaServiceEntries(here, KIND))
                    .containsExactly("one.Alone");
        } finally {
            Roll.hand(found);
        }
    }
}
