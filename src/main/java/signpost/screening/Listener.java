package signpost.screening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Hears a message as the rules want it: cut into sentences of plain words, however it was typed.
///
/// Capitals and accents go, shorthand is written out, drawn-out letters ("pleeease") are shortened, a dropped g is put back
/// ("hidin"), ages are parted ("14yo"), and a misspelt rule word is mended.
final class Listener {

    private final Shorthand shorthand;
    private final Set<String> vocabulary;
    private final Set<String> ordinary;
    private final Spelling spelling;

    /// Neither set is copied or may be changed afterwards, since both are large.
    ///
    /// @param vocabulary the words that occur in rules
    /// @param ordinary other English words, never to be taken for a misspelt rule word
    Listener(Shorthand shorthand, Set<String> vocabulary, Set<String> ordinary) {
        this.shorthand = shorthand;
        this.vocabulary = vocabulary;
        this.ordinary = ordinary;
        this.spelling = new Spelling(vocabulary);
    }

    List<Sentence> sentences(String message) {
        List<Sentence> sentences = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < message.length()) {
            char c = message.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                int end = endOfWord(message, at);
                hear(message.substring(at, end), at, end, words);
                at = end;
            } else {
                if (endsSentence(message, at) && !words.isEmpty()) {
                    sentences.add(new Sentence(words, c == '?'));
                    words = new ArrayList<>();
                }
                at++;
            }
        }
        if (!words.isEmpty()) {
            sentences.add(new Sentence(words, false));
        }
        return sentences;
    }

    private static int endOfWord(String message, int start) {
        int at = start + 1;
        while (at < message.length()) {
            char c = message.charAt(at);
            boolean joins = apostrophe(c) && at + 1 < message.length() && Character.isLetter(message.charAt(at + 1));
            if (!Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK && !joins) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`';
    }

    private static boolean endsSentence(String message, int at) {
        char c = message.charAt(at);
        boolean last = at + 1 >= message.length() || Character.isWhitespace(message.charAt(at + 1))
                || message.charAt(at + 1) == '"';
        return c == '?' || c == '!' || c == '\n' || c == '…' || c == '.' && last;
    }

    private void hear(String typed, int start, int end, List<Word> words) {
        String plain = plain(typed);
        if (plain.isEmpty()) {
            return;
        }
        List<String> full = shorthand.full(plain);
        if (full != null) {
            full.forEach(word -> words.add(new Word(word, start, end)));
            return;
        }
        if (plain.endsWith("'s")) {
            hear(typed.substring(0, typed.length() - 2), start, end - 2, words);
            words.add(new Word("s", end - 1, end));
            return;
        }
        int digits = leadingDigits(plain);
        if (digits > 0 && digits < plain.length()) {
            words.add(new Word(plain.substring(0, digits), start, start + digits));
            hear(plain.substring(digits), start + digits, end, words);
            return;
        }
        words.add(new Word(mended(plain.replace("'", "")), start, end));
    }

    private static int leadingDigits(String word) {
        int at = 0;
        while (at < word.length() && word.charAt(at) >= '0' && word.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static String plain(String typed) {
        String bare = Normalizer.normalize(typed, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (apostrophe(c)) {
                plain.append('\'');
            } else if (Character.isLetterOrDigit(c) && !thirdInARow(plain, c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean thirdInARow(StringBuilder soFar, char c) {
        int n = soFar.length();
        return n >= 2 && Character.isLetter(c) && soFar.charAt(n - 1) == c && soFar.charAt(n - 2) == c;
    }

    private String mended(String word) {
        if (vocabulary.contains(word) || ordinary.contains(word) || word.length() < 4) {
            return word;
        }
        if (word.endsWith("in") && vocabulary.contains(word + "g")) {
            return word + "g";
        }
        return spelling.mended(word);
    }
}
