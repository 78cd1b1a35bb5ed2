package signpost.cli;

import java.util.regex.Pattern;

/// Takes the secrets out of what is shown.
final class Masking {

    /// What stands in a secret's place.
    static final String STARS = "********";

    private static final Pattern USER_SECRET = Pattern.compile("(://[^:/@]*:)[^/]*@");
    private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^;&]*");

    private Masking() {}

    /// An address without the password in front of its host or among its parameters.
    static String address(String address) {
        String user = USER_SECRET.matcher(address).replaceAll("$1" + STARS + "@");
        return PASSWORD.matcher(user).replaceAll("$1" + STARS);
    }
}
