package signpost.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A value of JSON that was read; where there is none, an empty one. Cannot be changed.
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Json NOTHING = new Json(null);

    private final @Nullable Object value;

    private Json(@Nullable Object value) {
        this.value = value;
    }

    /// The value of a text; empty where the text is not JSON.
    public static Optional<Json> read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            Object value = value(parser);
            return parser.nextToken() == null ? Optional.of(new Json(value)) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /// Maps, lists, texts, numbers, booleans and values that were read, as one line of JSON. Maps keep their order; an empty [Optional] is null.
    public static String write(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            put(generator, value);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString();
    }

    /// The value at the end of a path of names.
    public Json at(String... names) {
        @Nullable Object at = value;
        for (String name : names) {
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return at == null ? NOTHING : new Json(at);
    }

    /// The text at the end of a path of names; empty where there is none.
    public String text(String... names) {
        return switch (at(names).value) {
            case String text -> text;
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case null, default -> "";
        };
    }

    /// The whole number at the end of a path of names, written as a number or as a text; 0 where there is none.
    ///
    /// @throws NumberFormatException where a text stands there that is no whole number
    public long number(String... names) {
        String text = text(names);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    /// Whether it is true.
    public boolean isTrue(String... names) {
        return Boolean.TRUE.equals(at(names).value);
    }

    /// The values of a list; none where it is no list.
    public List<Json> list(String... names) {
        return at(names).value instanceof List<?> list
                ? list.stream().map(Json::new).toList()
                : List.of();
    }

    /// The names of its fields, in order; none where it is no object.
    public List<String> names() {
        return value instanceof Map<?, ?> map ? map.keySet().stream().map(String::valueOf).toList() : List.of();
    }

    /// Whether it is a text.
    public boolean isText() {
        return value instanceof String;
    }

    /// Whether there is anything.
    public boolean isPresent() {
        return value != null;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    map.put(name, value(parser));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null, default -> null;
        };
    }

    private static void put(JsonGenerator generator, @Nullable Object value) throws IOException {
        switch (value) {
            case Json read -> put(generator, read.value);
            case Map<?, ?> map -> {
                generator.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    generator.writeFieldName(String.valueOf(entry.getKey()));
                    put(generator, entry.getValue());
                }
                generator.writeEndObject();
            }
            case Optional<?> optional -> put(generator, optional.orElse(null));
            case Collection<?> list -> {
                generator.writeStartArray();
                for (Object each : list) {
                    put(generator, each);
                }
                generator.writeEndArray();
            }
            case Boolean truth -> generator.writeBoolean(truth);
            case Double number -> generator.writeNumber(number);
            case Number number -> generator.writeNumber(number.toString());
            case null -> generator.writeNull();
            default -> generator.writeString(value.toString());
        }
    }
}
