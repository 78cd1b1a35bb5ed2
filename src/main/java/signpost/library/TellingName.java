package signpost.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people write into file names: `Neglect-policy_v2_Superseded-by-2024-No.-3.pdf`.
final class TellingName {

    private static final Pattern SUPERSEDED = Pattern.compile("[ _-](?:superseded|replaced)[ _-]by[ _-]+(\\S.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WITHDRAWN = Pattern
            .compile("(?:^|[ _(-])(?:superseded|withdrawn|obsolete|archived)(?:[ _).-]|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile(
            "(?:^|[ _(-])(?:v|ver|version)[ _.-]?(\\d{1,3}(?:[._]\\d{1,3})?)(?:[ _).-]|$)", Pattern.CASE_INSENSITIVE);

    private TellingName() {}

    static Facts facts(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        Map<String, String> values = new LinkedHashMap<>();
        Matcher by = SUPERSEDED.matcher(stem);
        if (by.find()) {
            values.put(Facts.SUPERSEDED_BY, by.group(1).replace('-', ' ').replace('_', ' '));
        } else if (WITHDRAWN.matcher(stem).find()) {
            values.put(Facts.WITHDRAWN, "yes");
        }
        Matcher version = VERSION.matcher(stem);
        if (version.find()) {
            values.put(Facts.VERSION, version.group(1).replace('_', '.'));
        }
        return new Facts(values);
    }
}
