package signpost.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// JSON to and from maps, lists, strings, numbers and booleans.
final class Json {

    /// Half a character, as an emoji cut in two leaves; no file can hold it but in figures.
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /// One line of JSON that any file can hold.
    static String line(Object value) {
        return HALF.matcher(signpost.json.Json.write(value))
                .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
    }

    /// The one object a line holds.
    ///
    /// @throws IllegalArgumentException with what is wrong, where the line is not one JSON object
    static Map<String, @Nullable Object> object(String line) {
        try (JsonParser parser = FACTORY.createParser(line)) {
            parser.nextToken();
            if (parser.currentToken() == JsonToken.START_OBJECT && read(parser) instanceof Map<?, ?> map
                    && parser.nextToken() == null) {
                var object = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, value) -> object.put(String.valueOf(key), value));
                return object;
            }
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("not JSON: " + wrong.getOriginalMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        throw new IllegalArgumentException("not one JSON object");
    }

    private static @Nullable Object read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var map = new LinkedHashMap<String, @Nullable Object>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    map.put(name, read(parser));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(read(parser));
                }
                yield list;
            }
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }
}
