package signpost.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// As much of JSON Schema as `openapi.yaml` uses; refuses a description that uses more.
record Schema(Map<?, ?> root) {

    private static final Set<String> KNOWN = Set.of(
            "type", "required", "additionalProperties", "properties", "items", "enum", "maxItems", "maxLength",
            "minimum", "description", "$ref");

    /// What is wrong with the value, each with where.
    List<String> faults(String name, Object value) {
        List<String> faults = new ArrayList<>();
        check(named(name), value, name, faults);
        return faults;
    }

    private Map<?, ?> named(String name) {
        return at("components", "schemas", name);
    }

    private Map<?, ?> at(String... path) {
        Map<?, ?> node = root;
        for (String step : path) {
            node = (Map<?, ?>) node.get(step);
        }
        return node;
    }

    private void check(Map<?, ?> schema, Object value, String where, List<String> faults) {
        if (!KNOWN.containsAll(schema.keySet())) {
            throw new IllegalArgumentException(where + " uses " + schema.keySet());
        }
        if (schema.get("$ref") instanceof String ref) {
            check(named(ref.substring(ref.lastIndexOf('/') + 1)), value, where, faults);
            return;
        }
        boolean fits = switch (String.valueOf(schema.get("type"))) {
            case "object" -> value instanceof Map<?, ?> map && object(schema, map, where, faults);
            case "array" -> value instanceof List<?> list && array(schema, list, where, faults);
            case "string" ->
                value instanceof String text && text.length() <= number(schema, "maxLength", Integer.MAX_VALUE);
            case "integer" -> value instanceof Integer count && count >= number(schema, "minimum", Integer.MIN_VALUE);
            case "number" ->
                value instanceof Number number && number.doubleValue() >= number(schema, "minimum", Integer.MIN_VALUE);
            default -> false;
        };
        if (!fits) {
            faults.add(where + " is " + value);
        }
        if (schema.get("enum") instanceof List<?> options && !options.contains(value)) {
            faults.add(where + " is " + value + ", not one of " + options);
        }
    }

    private boolean object(Map<?, ?> schema, Map<?, ?> value, String where, List<String> faults) {
        Map<?, ?> properties = (Map<?, ?>) schema.get("properties");
        if (schema.get("required") instanceof List<?> required) {
            required.stream().filter(name -> !value.containsKey(name))
                    .forEach(name -> faults.add(where + " lacks " + name));
        }
        value.forEach((name, each) -> {
            if (properties.get(name) instanceof Map<?, ?> of) {
                check(of, each, where + "." + name, faults);
            } else if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
                faults.add(where + " has " + name);
            }
        });
        return true;
    }

    private boolean array(Map<?, ?> schema, List<?> value, String where, List<String> faults) {
        for (int i = 0; i < value.size(); i++) {
            check((Map<?, ?>) schema.get("items"), value.get(i), where + "[" + i + "]", faults);
        }
        return value.size() <= number(schema, "maxItems", Integer.MAX_VALUE);
    }

    private static int number(Map<?, ?> schema, String name, int otherwise) {
        return schema.get(name) instanceof Integer number ? number : otherwise;
    }
}
