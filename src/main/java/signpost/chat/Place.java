package signpost.chat;

/// Where a reply is to go.
///
/// @param door the door that knows the address, such as `slack` or `mail`; never `web`, where people come and look themselves
/// @param address in the door's own words, such as a mail address; 1 to 1,000 characters
public record Place(String door, String address) {

    private static final int LONGEST = 1000;

    public Place {
        if (door.isBlank()) {
            throw new IllegalArgumentException("door is blank");
        }
        if (address.isBlank() || address.length() > LONGEST) {
            throw new IllegalArgumentException("address has " + address.length() + " characters, not 1 to " + LONGEST);
        }
    }
}
