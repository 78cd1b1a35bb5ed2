package signpost.index;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Gives words with an American and a British spelling the British one: `organize` becomes `organise`, `behavior` `behaviour`.
///
/// Works on lower-case words before they are stemmed. Words in `-ize` and their kin are told by their ending, the rest by a short list.
final class BritishSpelling extends TokenFilter {

    private static final Map<String, String> PAIRS = Map.ofEntries(
            Map.entry("behavior", "behaviour"),
            Map.entry("behaviors", "behaviours"),
            Map.entry("behavioral", "behavioural"),
            Map.entry("center", "centre"),
            Map.entry("centers", "centres"),
            Map.entry("color", "colour"),
            Map.entry("counseling", "counselling"),
            Map.entry("counselor", "counsellor"),
            Map.entry("defense", "defence"),
            Map.entry("enroll", "enrol"),
            Map.entry("enrollment", "enrolment"),
            Map.entry("favor", "favour"),
            Map.entry("fulfill", "fulfil"),
            Map.entry("gray", "grey"),
            Map.entry("harbor", "harbour"),
            Map.entry("honor", "honour"),
            Map.entry("judgment", "judgement"),
            Map.entry("labor", "labour"),
            Map.entry("license", "licence"),
            Map.entry("licensed", "licenced"),
            Map.entry("neighbor", "neighbour"),
            Map.entry("neighborhood", "neighbourhood"),
            Map.entry("pediatric", "paediatric"),
            Map.entry("pediatrician", "paediatrician"),
            Map.entry("practise", "practice"),
            Map.entry("practised", "practiced"),
            Map.entry("practising", "practicing"),
            Map.entry("program", "programme"),
            Map.entry("programs", "programmes"),
            Map.entry("skillful", "skilful"),
            Map.entry("traveler", "traveller"),
            Map.entry("travelers", "travellers"),
            Map.entry("willful", "wilful"));

    private static final String[] ENDINGS = {
        "ize", "izes", "ized", "izing", "izer", "izers", "ization", "izations", "yze", "yzed", "yzing"
    };

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    BritishSpelling(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String word = term.toString();
        String british = PAIRS.get(word);
        if (british != null) {
            term.setEmpty().append(british);
        } else if (word.length() > 6) {
            for (String ending : ENDINGS) {
                if (word.endsWith(ending)) {
                    term.buffer()[word.length() - ending.length() + 1] = 's';
                    break;
                }
            }
        }
        return true;
    }
}
