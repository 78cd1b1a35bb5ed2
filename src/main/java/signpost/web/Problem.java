package signpost.web;

import io.micronaut.http.HttpStatus;
import signpost.message.Wording;

/// What a page says when something went wrong.
///
/// @param title in a few words
/// @param sentence what it means
/// @param next what the person can do
public record Problem(String title, String sentence, String next) {

    static Problem of(HttpStatus status, Wording wording) {
        String key = "site.problem." + switch (status.getCode()) {
            case 400 -> "bad";
            case 403 -> "foreign";
            case 404 -> "missing";
            case 405 -> "method";
            case 413 -> "long";
            case 415 -> "form";
            case 429 -> "often";
            case 503 -> "busy";
            default -> status.getCode() < 500 ? "other" : "ours";
        };
        return new Problem(wording.say(key + ".title"), wording.say(key + ".sentence"), wording.say(key + ".next"));
    }
}
