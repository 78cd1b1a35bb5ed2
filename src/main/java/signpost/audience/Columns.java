package signpost.audience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
        STATE("email-marketing-status", "marketing-status", "subscription-status", "subscription", "status", "state");

        /// the likeliest first
        private final List<String> heads;

        Field(String... heads) {
            this.heads = List.of(heads);
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
        for (int i = 0; i < heads.size(); i++) {
            String said = chosen.get(i);
            int place = i;
            Arrays.stream(Field.values()).filter(one -> one.id().equals(said)).findFirst()
                    .ifPresent(field -> places.putIfAbsent(field, place));
        }
        likely(heads).forEach((place, field) -> {
            if (!chosen.containsKey(place)) {
                places.putIfAbsent(field, place);
            }
        });
        List<String> unknown = IntStream.range(0, heads.size())
                .filter(i -> !places.containsValue(i) && !heads.get(i).isBlank())
                .mapToObj(i -> Typed.line(heads.get(i), 60)).toList();
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

    /// What each column most likely holds: of several whose heads may mean a field, the one that names it best, so that a postal `address` is
    /// not taken for the `email` beside it.
    static Map<Integer, Field> likely(List<String> heads) {
        List<String> ids = heads.stream().map(Typed::id).toList();
        Map<Integer, Field> likely = new TreeMap<>();
        for (Field field : Field.values()) {
            field.heads.stream().filter(ids::contains).findFirst()
                    .ifPresent(best -> likely.put(ids.indexOf(best), field));
        }
        return likely;
    }
}
