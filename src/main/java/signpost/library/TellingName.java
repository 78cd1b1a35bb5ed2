package signpost.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people write into file names: `Neglect-policy_v2_Superseded-by-2024-No.-3.pdf`.
final class TellingName {

    private static final String OUT_OF_FORCE = "superseded|withdrawn|obsolete|archived";
    private static final Pattern SUPERSEDED = Pattern.compile("[ _-](?:superseded|replaced)[ _-]by[ _-]+(\\S.*)$",
            Pattern.CASE_INSENSITIVE);
    /// In brackets, at the end, perhaps with a date, or at the beginning and parted from the name: `children-withdrawn-from-school` and
    /// `Archived records policy` are in force.
    private static final Pattern WITHDRAWN = Pattern.compile("[(\\[](?i:" + OUT_OF_FORCE + ")\\b[^)\\]]{0,30}[)\\]]"
            + "|(?:^|[ _.-])(?i:" + OUT_OF_FORCE + ")"
            + "(?:[ _.-]+(?i:\\d{1,4}(?:st|nd|rd|th)?|v\\d{1,3}|on|in|copy|version|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*))*$"
            + "|^(?i:superseded|obsolete)[ _-]|^(?i:" + OUT_OF_FORCE + ")(?: - |_|: )|^(?:WITHDRAWN|ARCHIVED)[ -]");
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
