package signpost.answer;

import java.util.Optional;

/// Somebody to turn to, from `index/routes.yml`.
///
/// @param id its name in that file, such as `front-door`
/// @param name who it is
/// @param phone as dialled by people; empty where there is none
/// @param hours when somebody answers; empty where not said
/// @param email empty where there is none
/// @param link a page to open; empty where there is none
public record Contact(String id, String name, String phone, String hours, String email, String link) {

    private static final int SHORTEST_NUMBER = 3;
    private static final int LONGEST_NUMBER = 30;

    public Contact {
        if (name.isBlank()) {
            throw new IllegalArgumentException("contact '" + id + "' has no name");
        }
    }

    /// The address that dials the number, such as `tel:999`; empty where the phone is no number alone.
    public Optional<String> dial() {
        String number = phone.strip().replace("(0)", "");
        boolean plain = number.length() <= LONGEST_NUMBER
                && number.chars().allMatch(c -> c >= '0' && c <= '9' || "+ ()-".indexOf(c) >= 0);
        String digits = number.replaceAll("[ ()-]", "");
        return plain && digits.length() >= SHORTEST_NUMBER ? Optional.of("tel:" + digits) : Optional.empty();
    }

    /// The address that opens the mail program; empty where the email is none.
    public Optional<String> mailto() {
        return isOneWord(email) && email.indexOf('@') > 0 ? Optional.of("mailto:" + email) : Optional.empty();
    }

    /// The page, where the link is the address of one.
    public Optional<String> page() {
        boolean page = isOneWord(link) && (link.startsWith("https://") || link.startsWith("http://"));
        return page ? Optional.of(link) : Optional.empty();
    }

    private static boolean isOneWord(String text) {
        return text.chars().noneMatch(c -> c <= ' ' || "<>\"&".indexOf(c) >= 0);
    }
}
