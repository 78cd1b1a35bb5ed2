package signpost.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.slack.api.util.json.GsonFactory;
import signpost.json.Json;

/// Slack's own classes, as the JSON that is kept and sent.
final class Kit {

    private static final Gson GSON = GsonFactory.createSnakeCase();

    private Kit() {}

    static Json json(Object model) {
        return Json.read(GSON.toJson(model)).orElseThrow();
    }

    /// The characters of all texts in it.
    static int size(Object model) {
        return size(GSON.toJsonTree(model));
    }

    private static int size(JsonElement part) {
        if (part.isJsonPrimitive()) {
            return part.getAsJsonPrimitive().isString() ? part.getAsString().length() : 0;
        }
        int size = 0;
        if (part.isJsonArray()) {
            for (JsonElement each : part.getAsJsonArray()) {
                size += size(each);
            }
        } else if (part.isJsonObject()) {
            for (var each : part.getAsJsonObject().entrySet()) {
                size += size(each.getValue());
            }
        }
        return size;
    }
}
