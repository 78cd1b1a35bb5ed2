package signpost.library;

import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.Construct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
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
    /// @throws ClassCastException or IllegalArgumentException where a tag does not fit its value
    @SuppressWarnings("NullAway") // whoever reads asks what it is, which null is not
    public static Object yaml(Reader text) {
        LoaderOptions in = new LoaderOptions();
        return yaml(in, new SafeConstructor(in)).load(text);
    }

    /// Reads one text; see [#yaml(Reader)].
    public static Object yaml(String text) {
        return yaml(new StringReader(text));
    }

    /// Reads one text of a stranger, whatever a tag such as `!!int` claims that a value is; see [#yaml(Reader)].
    ///
    /// @param limits how large and how deep it may be
    static @Nullable Object yaml(String text, LoaderOptions limits) {
        return yaml(limits, new Untagged(limits)).load(text);
    }

    /// Writes what [#yaml(String)] reads as the same again.
    public static String written(Object tree) {
        LoaderOptions in = new LoaderOptions();
        return yaml(in, new SafeConstructor(in)).dump(tree);
    }

    private static Yaml yaml(LoaderOptions in, SafeConstructor constructor) {
        DumperOptions out = new DumperOptions();
        out.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        out.setAllowUnicode(true);
        out.setSplitLines(false);
        return new Yaml(constructor, new Representer(out), out, in, new Plain());
    }

    /// Makes of every node what it looks like.
    private static final class Untagged extends SafeConstructor {

        Untagged(LoaderOptions options) {
            super(options);
        }

        @Override
        protected Construct getConstructor(Node node) {
            return switch (node) {
                case MappingNode _ -> new ConstructYamlMap();
                case SequenceNode _ -> new ConstructYamlSeq();
                default -> node.getTag().equals(Tag.NULL) ? new ConstructYamlNull() : new ConstructYamlStr();
            };
        }
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
