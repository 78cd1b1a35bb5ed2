package signpost.chat;

/// Where a reply is to go.
///
/// @param door the door that knows the address, such as `slack` or `mail`; never `web`, where people come and look themselves
/// @param address in the door's own words, such as a mail address; 1 to 1,000 characters, no line break
/// @param language in which the asker was spoken to, such as `cy`; empty for the usual one
public record Place(String door, String address, String language) {

    private static final int LONGEST = 1000;

    public Place {
        if (door.isBlank()) {
            throw new IllegalArgumentException("door is blank");
        }
        if (address.isBlank() || address.length() > LONGEST || address.contains("\n")) {
            throw new IllegalArgumentException("address is blank, has a line break or more than " + LONGEST
                    + " characters");
        }
    }

    /// A place where the usual language is spoken, or the door knows which.
    public Place(String door, String address) {
        this(door, address, "");
    }

    /// All but the door as one text; [#read] is the way back.
    String written() {
        return language.isEmpty() ? address : address + "\n" + language;
    }

    static Place read(String door, String written) {
        int end = written.indexOf('\n');
        return end < 0
                ? new Place(door, written)
                : new Place(door, written.substring(0, end), written.substring(end + 1));
    }
}
