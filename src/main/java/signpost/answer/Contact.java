package signpost.answer;

/// Somebody to turn to, from `index/routes.yml`.
///
/// @param id its name in that file, such as `front-door`
/// @param name who it is
/// @param phone as dialled by people; empty where there is none
/// @param hours when somebody answers; empty where not said
/// @param email empty where there is none
/// @param link a page to open; empty where there is none
public record Contact(String id, String name, String phone, String hours, String email, String link) {
    public Contact {
        if (name.isBlank()) {
            throw new IllegalArgumentException("contact '" + id + "' has no name");
        }
    }
}
