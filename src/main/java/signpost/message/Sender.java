package signpost.message;

/// Whose letters these are.
///
/// @param name of the partnership
/// @param website its own site; empty where there is none
/// @param email where it is written to; empty where nobody says
/// @param address where it gets post, on one line; empty where nobody says
public record Sender(String name, String website, String email, String address) {

    public Sender {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is blank");
        }
    }
}
