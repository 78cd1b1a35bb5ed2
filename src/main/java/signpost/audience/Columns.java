package signpost.audience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import signpost.sheet.Neutral;
import signpost.sheet.Sheet;
import signpost.sheet.Typed;

/// Which column of a spreadsheet holds what, by the names people give their columns.
///
/// @param places where each field stands, counted from 0
/// @param unknown the heads of columns that are not read
record Columns(Map<Field, Integer> places, List<String> unknown) {

    /// What is read of a row.
    enum Field {
        EMAIL("email", "e-mail", "email-address", "e-mail-address", "mail", "work-email", "contact-email", "address"),
        NAME("name", "full-name", "contact", "contact-name", "delegate", "display-name"),
        FIRST_NAME("first-name", "forename", "given-name", "firstname"),
        LAST_NAME("last-name", "surname", "family-name", "lastname"),
        ORGANISATION("organisation", "organization", "organisation-name", "org", "company", "employer", "agency",
                "workplace",
                "setting", "establishment", "school", "service", "team"),
        SECTOR("sector", "type-of-organisation", "organisation-type"),
        AUDIENCE("audience", "audiences", "group", "groups", "role-group"),
        TOPICS("topics", "topic", "interests", "interest", "subjects", "subject"),
        DECLINED("declined", "declined-topics"),
        LANGUAGE("language", "lang"),
        FREQUENCY("frequency", "how-often"),
        CHANNEL("channel", "by"),
        STATE("state", "status", "subscription", "subscription-status", "email-marketing-status", "marketing-status");

        private final Set<String> heads;

        Field(String... heads) {
            this.heads = Set.of(heads);
        }

        /// Its name in forms: `first-name`.
        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static List<String> ids() {
            return Arrays.stream(values()).map(Field::id).toList();
        }
    }

    /// Reads the row of heads.
    ///
    /// @throws Sheet.Unreadable where no column holds addresses
    static Columns of(List<String> heads, Map<Integer, String> chosen) {
        Map<Field, Integer> places = new EnumMap<>(Field.class);
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            String said = chosen.get(i);
            Optional<Field> field = said == null
                    ? field(heads.get(i))
                    : Arrays.stream(Field.values()).filter(one -> one.id().equals(said)).findFirst();
            int place = i;
            if (field.isPresent()) {
                places.putIfAbsent(field.get(), place);
            } else if (!heads.get(i).isBlank()) {
                unknown.add(Typed.line(heads.get(i), 60));
            }
        }
        if (!places.containsKey(Field.EMAIL)) {
            throw new Sheet.Unreadable(
                    "The first row names no column 'email'. It must hold the heads of the columns: email, "
                            + "and perhaps name, organisation, sector, audience and topics.");
        }
        return new Columns(places, unknown);
    }

    /// What a row says of a field, as one line; empty where nothing.
    String in(List<String> cells, Field field) {
        Integer place = places.get(field);
        return place == null || place >= cells.size() ? "" : Typed.line(Neutral.read(cells.get(place)), 2_000);
    }

    /// The values parted by `;` in a field.
    List<String> several(List<String> cells, Field field) {
        List<String> values = new ArrayList<>();
        for (String value : in(cells, field).split(";", -1)) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    /// The person's name, in one cell or in two.
    String name(List<String> cells) {
        String whole = in(cells, Field.NAME);
        return whole.isEmpty()
                ? (in(cells, Field.FIRST_NAME) + " " + in(cells, Field.LAST_NAME)).strip()
                : whole;
    }

    static Optional<Field> field(String head) {
        String id = Typed.id(head);
        for (Field field : Field.values()) {
            if (field.heads.contains(id)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
