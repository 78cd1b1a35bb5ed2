package signpost.index;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The words of one text as stems and, of the same reading, those of its title alone and all as they are written.
///
/// What costs most is done once: telling the words of a text apart, and finding the stem of a word that was met before. For one thread, and one
/// text at a time: the stems are to be read to their end before the others.
final class Tapped {

    /// So many different words are remembered; then it begins anew.
    private static final int MOST = 20_000;

    private final StandardTokenizer tokens = new StandardTokenizer();
    private final Stemmer stemmer = new Stemmer();
    private final CharArrayMap<Known> known = new CharArrayMap<>(MOST, false);
    private final List<Known> seen = new ArrayList<>();
    private final List<Known> entitled = new ArrayList<>();
    private final TokenStream stems = new Stems(Words.lower(tokens));
    private final TokenStream title = new Remembered(entitled, true);
    private final TokenStream words = new Remembered(seen, false);
    private int text;
    private int titleLength;

    /// The stems of a title and the text that follows it, as [Words#stems()] gives them.
    TokenStream stems(String title, String text) throws IOException {
        tokens.close(); // a text that was not read to its end must not stand in the way of the next
        if (known.size() > MOST) {
            known.clear();
        }
        seen.clear();
        entitled.clear();
        this.text++;
        titleLength = title.length();
        tokens.setReader(new StringReader(title + text));
        return stems;
    }

    /// The stems of the title of the text whose stems were read.
    TokenStream title() {
        return title;
    }

    /// Each different word of the text whose stems were read, as [Words#plain()] gives them, in no order.
    TokenStream words() {
        return words;
    }

    /// A word that was met.
    private static final class Known {
        private final char[] written;
        private final char[] stem;
        private int text;

        /// @param stem empty for a word that stands in every sentence
        Known(char[] written, char[] stem) {
            this.written = written;
            this.stem = stem;
        }
    }

    private Known known(CharTermAttribute term) throws IOException {
        Known met = known.get(term.buffer(), 0, term.length());
        if (met == null) {
            char[] written = term.toString().toCharArray();
            met = new Known(written, stemmer.stem(written));
            known.put(written, met);
        }
        return met;
    }

    /// Gives the stem of each word, and remembers what it met.
    private final class Stems extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

        Stems(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            int skipped = 0;
            while (input.incrementToken()) {
                Known met = known(term);
                if (met.text != text) {
                    met.text = text;
                    seen.add(met);
                }
                if (met.stem.length > 0) {
                    step.setPositionIncrement(step.getPositionIncrement() + skipped);
                    term.copyBuffer(met.stem, 0, met.stem.length);
                    if (offset.startOffset() < titleLength) {
                        entitled.add(met);
                    }
                    return true;
                }
                skipped += step.getPositionIncrement();
            }
            return false;
        }
    }

    /// Gives what was remembered.
    private static final class Remembered extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final List<Known> all;
        private final boolean stems;
        private Iterator<Known> left;

        Remembered(List<Known> all, boolean stems) {
            this.all = all;
            this.stems = stems;
            this.left = all.iterator();
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            left = all.iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!left.hasNext()) {
                return false;
            }
            clearAttributes();
            Known next = left.next();
            char[] given = stems ? next.stem : next.written;
            term.copyBuffer(given, 0, given.length);
            return true;
        }
    }

    /// Finds the stem of a single word, as [Words#stems()] does.
    private static final class Stemmer {
        private final Single word = new Single();
        private final TokenStream stems = Words.stemmed(word);

        /// Empty for a word that stands in every sentence.
        char[] stem(char[] written) throws IOException {
            word.set(written);
            stems.reset();
            char[] stem = stems.incrementToken() ? word.term.toString().toCharArray() : new char[0];
            stems.end();
            stems.close();
            return stem;
        }
    }

    /// One word.
    private static final class Single extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private char[] word = {};
        private boolean left;

        void set(char[] written) {
            word = written;
            left = true;
        }

        @Override
        public boolean incrementToken() {
            if (!left) {
                return false;
            }
            left = false;
            clearAttributes();
            term.copyBuffer(word, 0, word.length);
            return true;
        }
    }
}
