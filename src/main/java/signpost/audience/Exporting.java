package signpost.audience;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import signpost.sheet.Neutral;

/// Writes subscribers as CSV that Excel opens safely and that can be brought in again.
final class Exporting {

    private static final String HEAD = "email,name,organisation,sector,audience,topics,declined,language,frequency,channel,lists,state,basis";

    private final SubscriberRows subscribers;
    private final Records records;

    Exporting(SubscriberRows subscribers, Records records) {
        this.subscribers = subscribers;
        this.records = records;
    }

    /// @return how many were written
    long write(Optional<String> list, Appendable out) throws IOException {
        out.append(HEAD).append("\r\n");
        long count = 0;
        for (List<Subscriber> some = subscribers.after(0, list); !some.isEmpty(); some = subscribers
                .after(some.getLast().id(), list)) {
            Map<Long, Set<String>> kinds = records.kinds(some.stream().map(Subscriber::id).toList());
            for (Subscriber each : some) {
                out.append(line(each, kinds.getOrDefault(each.id(), Set.of()))).append("\r\n");
            }
            count += some.size();
        }
        return count;
    }

    private static String line(Subscriber who, Set<String> kinds) {
        return List.of(
                who.email().text(),
                who.name(),
                who.organisation(),
                who.sector().map(Sector::id).orElse(""),
                String.join(";", who.audiences()),
                String.join(";", who.topics()),
                String.join(";", who.declined()),
                who.language(),
                who.frequency().id(),
                who.channel().id(),
                String.join(";", who.lists()),
                who.state().id(),
                String.join(";", kinds))
                .stream()
                .map(Exporting::cell)
                .collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        String cell = Neutral.write(text);
        boolean plain = cell.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "@.-;".indexOf(c) >= 0);
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
