package signpost.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/// Whom our mail comes from.
///
/// @param name as people see it; may be empty
/// @param address such as `news@partnership.example`
public record From(String name, String address) {

    /// @param text an address, or a name and an address in angle brackets
    /// @throws IllegalArgumentException where it is neither
    public static From of(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            address.validate();
            if (address.getAddress().indexOf('@') < 0) {
                throw new IllegalArgumentException("'" + text + "' is not a mail address");
            }
            return new From(address.getPersonal() == null ? "" : address.getPersonal(), address.getAddress());
        } catch (AddressException wrong) {
            throw new IllegalArgumentException("'" + text + "' is not a mail address such as News <news@example.org>",
                    wrong);
        }
    }

    /// What stands behind the @.
    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
