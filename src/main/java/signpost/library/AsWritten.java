package signpost.library;

import java.io.Reader;
import java.io.StringReader;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// Reads YAML with each value as it is written. YAML's own types would make 236053832 of the telephone number `01604362510`, 570 of
/// the opening hour `9:30`, and `true` of `yes`.
public final class AsWritten {

    private AsWritten() {}

    /// Reads one text; null where it says nothing.
    ///
    /// @throws org.yaml.snakeyaml.error.YAMLException where it is no YAML
    public static Object yaml(Reader text) {
        LoaderOptions in = new LoaderOptions();
        DumperOptions out = new DumperOptions();
        return new Yaml(new SafeConstructor(in), new Representer(out), out, in, new Plain()).load(text);
    }

    /// Reads one text; see [#yaml(Reader)].
    public static Object yaml(String text) {
        return yaml(new StringReader(text));
    }

    /// Takes every value for text but one that is not there.
    private static final class Plain extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.MERGE, MERGE, "<");
            addImplicitResolver(Tag.NULL, NULL, "~nN");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
