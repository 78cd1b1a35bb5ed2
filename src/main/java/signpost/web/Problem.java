package signpost.web;

import io.micronaut.http.HttpStatus;

/// What a page says when something went wrong.
///
/// @param title in a few words
/// @param sentence what it means
/// @param next what the person can do
public record Problem(String title, String sentence, String next) {

    static Problem of(HttpStatus status) {
        return switch (status.getCode()) {
            case 400 -> new Problem(
                    "That request could not be read",
                    "Something in the request was not as it should be.",
                    "Go back and try again.");
            case 403 -> new Problem(
                    "That was not sent from this service",
                    "For safety, only pages of this service can send things to it.",
                    "Open this service and send it from there.");
            case 404 -> new Problem(
                    "Page not found",
                    "There is no page at this address.",
                    "If you typed it, check that it is right. A document may have been renamed or withdrawn: look in the library.");
            case 405 -> new Problem(
                    "That cannot be done here", "This address does not take that kind of request.",
                    "Go to the start page.");
            case 413 -> new Problem(
                    "That is too long",
                    "The message is too long to be read.",
                    "Go back and send a shorter one. If somebody is in danger, call 999 now.");
            case 415 -> new Problem(
                    "That cannot be read", "The request is in a form that this address does not read.",
                    "Go to the start page.");
            case 429 -> new Problem(
                    "Too many requests",
                    "A lot has come from your network in a short time.",
                    "Wait a minute, then try again. If somebody is in danger, call 999 now.");
            case 503 -> new Problem(
                    "Sorry, the service is busy",
                    "The service cannot answer just now.",
                    "Try again in a minute. If somebody is in danger, call 999 now.");
            default -> status.getCode() < 500
                    ? new Problem("That did not work", "The request could not be answered.", "Go to the start page.")
                    : new Problem(
                            "Sorry, there is a problem with the service",
                            "Something went wrong on our side.",
                            "Try again later. If somebody is in danger, call 999 now.");
        };
    }
}
