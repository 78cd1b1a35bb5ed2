package signpost.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A part of a YAML file, read with the name of what is wrong when something is.
record Entries(String where, Map<String, Object> values) {

    static Entries of(String where, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(where + " is not a list of names and values");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, each) -> {
            if (each != null) {
                values.put(String.valueOf(key), each);
            }
        });
        return new Entries(where, values);
    }

    Entries part(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(where + ": '" + name + "' is missing");
        }
        return of(where + ": " + name, value);
    }

    String text(String name) {
        Object value = values.get(name);
        return value == null ? "" : String.valueOf(value).strip();
    }

    String needed(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            throw new IllegalArgumentException(where + ": '" + name + "' is missing");
        }
        return text;
    }

    List<Object> list(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException(where + ": '" + name + "' is not a list");
        }
        return new ArrayList<>(list);
    }
}
