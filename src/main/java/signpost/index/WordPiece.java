package signpost.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Splits text into the word pieces a BERT model reads: lower case, accents dropped, the longest known piece first.
///
/// Immutable and thread-safe. Linear in the text, since no word longer than [#LONGEST_WORD] is split.
/// Source: Devlin and others 2018, "BERT", and the reference `BertTokenizer`.
final class WordPiece {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int first;
    private final int last;

    WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = new HashMap<>(vocabulary);
        this.unknown = required(vocabulary, "[UNK]");
        this.first = required(vocabulary, "[CLS]");
        this.last = required(vocabulary, "[SEP]");
    }

    private static int required(Map<String, Integer> vocabulary, String mark) {
        return Objects.requireNonNull(vocabulary.get(mark), mark);
    }

    /// The pieces of the text between the two marks that begin and end it, at most so many with them.
    long[] pieces(String text, int most) {
        List<Integer> ids = new ArrayList<>();
        ids.add(first);
        for (String word : words(text)) {
            if (ids.size() >= most - 1) {
                break;
            }
            split(word, ids);
        }
        int size = Math.min(ids.size(), most - 1);
        long[] pieces = new long[size + 1];
        for (int i = 0; i < size; i++) {
            pieces[i] = ids.get(i);
        }
        pieces[size] = last;
        return pieces;
    }

    /// The pieces of a part of a text, without marks.
    List<Integer> pieces(String part) {
        List<Integer> ids = new ArrayList<>();
        words(part).forEach(word -> split(word, ids));
        return ids;
    }

    /// Pieces between the two marks that begin and end a text.
    long[] framed(List<Integer> pieces) {
        long[] framed = new long[pieces.size() + 2];
        framed[0] = first;
        for (int i = 0; i < pieces.size(); i++) {
            framed[i + 1] = pieces.get(i);
        }
        framed[pieces.size() + 1] = last;
        return framed;
    }

    private void split(String word, List<Integer> ids) {
        if (word.length() > LONGEST_WORD) {
            ids.add(unknown);
            return;
        }
        int mark = ids.size();
        int start = 0;
        while (start < word.length()) {
            int end = word.length();
            Integer found = null;
            while (end > start && found == null) {
                found = vocabulary.get(start == 0 ? word.substring(0, end) : "##" + word.substring(start, end));
                end--;
            }
            if (found == null) {
                while (ids.size() > mark) {
                    ids.removeLast();
                }
                ids.add(unknown);
                return;
            }
            ids.add(found);
            start = end + 1;
        }
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length();) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || c == 0 || c == 0xfffd) {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)
                    || type == Character.FORMAT) {
                flush(word, words);
            } else if (stands(c, type)) {
                flush(word, words);
                words.add(Character.toString(c));
            } else {
                word.appendCodePoint(c);
            }
        }
        flush(word, words);
        return words;
    }

    /// Whether a character is a word of its own: punctuation, ASCII symbols and Chinese characters.
    private static boolean stands(int c, int type) {
        boolean symbol = (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
        boolean punctuation = type == Character.CONNECTOR_PUNCTUATION
                || type == Character.DASH_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
        return symbol || punctuation || Character.isIdeographic(c);
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
