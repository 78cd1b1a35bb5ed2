package signpost.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import signpost.audience.Columns.Field;
import signpost.sheet.Sheet;
import signpost.sheet.Typed;

/// A person as a row of a spreadsheet describes them.
///
/// @param remarks what of the row was not understood
record Entry(
        long row,
        Address email,
        String name,
        String organisation,
        Optional<Sector> sector,
        Set<String> audiences,
        Set<String> topics,
        Set<String> declined,
        Optional<String> language,
        Optional<Frequency> frequency,
        Optional<Channel> channel,
        List<String> remarks) {

    private static final int LONGEST = 200;

    /// What our own exports and those of other senders say of people who may not be written to.
    private static final Set<String> GONE = Set.of("unsubscribed", "complained", "unreachable", "erased", "cleaned",
            "bounced", "hard-bounced", "opted-out", "opt-out", "suppressed", "do-not-contact", "do-not-email", "spam",
            "inactive", "archived", "deleted", "left");

    /// @throws IllegalArgumentException saying why the row cannot be taken
    static Entry of(Sheet.Line line, Columns columns, UnaryOperator<String> topic) {
        List<String> cells = line.cells();
        List<String> remarks = new ArrayList<>();
        Address email = Address.of(columns.in(cells, Field.EMAIL));
        String gone = gone(cells, columns);
        if (!gone.isEmpty()) {
            throw new IllegalArgumentException("the file says of this person '" + gone + "'");
        }
        Set<String> audiences = ids(columns.several(cells, Field.AUDIENCE));
        String sector = columns.in(cells, Field.SECTOR);
        Optional<Sector> named = Sector.named(sector);
        if (!sector.isEmpty() && named.isEmpty()) {
            remarks.add("the sector '" + sector + "' is not known and was left out");
        }
        return new Entry(
                line.number(),
                email,
                shortened(columns.name(cells)),
                shortened(columns.in(cells, Field.ORGANISATION)),
                named.or(() -> audiences.stream().flatMap(each -> Sector.named(each).stream()).findFirst()),
                audiences,
                topics(columns.several(cells, Field.TOPICS), topic, remarks),
                topics(columns.several(cells, Field.DECLINED), topic, remarks),
                Optional.of(Typed.id(columns.in(cells, Field.LANGUAGE))).filter(code -> !code.isEmpty()),
                known("frequency", columns.in(cells, Field.FREQUENCY), Frequency::named, remarks),
                known("channel", columns.in(cells, Field.CHANNEL), Channel::named, remarks),
                remarks);
    }

    /// What a row says of a person who may not be written to; empty where it says no such thing.
    static String gone(List<String> cells, Columns columns) {
        String state = columns.in(cells, Field.STATE);
        return GONE.contains(Typed.id(state)) ? shortened(state) : "";
    }

    private static <E> Optional<E> known(
            String field, String words, Function<String, Optional<E>> named, List<String> remarks) {
        Optional<E> found = named.apply(words);
        if (!words.isEmpty() && found.isEmpty()) {
            remarks.add("the " + field + " '" + words + "' is not known and was left out");
        }
        return found;
    }

    private static Set<String> topics(List<String> names, UnaryOperator<String> id, List<String> remarks) {
        List<String> known = new ArrayList<>();
        for (String name : names) {
            String found = id.apply(name);
            known.add(found);
            if (found.isEmpty() && !name.isBlank()) {
                remarks.add("the topic '" + shortened(name) + "' is not known and was left out");
            }
        }
        return ids(known);
    }

    private static Set<String> ids(List<String> names) {
        Set<String> ids = new TreeSet<>();
        for (String name : names) {
            String found = Typed.id(name);
            if (!found.isEmpty() && found.length() <= LONGEST) {
                ids.add(found);
            }
        }
        return ids;
    }

    private static String shortened(String text) {
        return Typed.line(text, LONGEST);
    }
}
