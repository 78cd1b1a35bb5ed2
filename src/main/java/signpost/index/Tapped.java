package signpost.index;

import java.io.IOException;
import java.io.StringReader;
import java.util.Iterator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// The words of one text as stems and, of the same reading, those of its title alone and all as they are written: what costs most, telling words
/// apart, is done once.
///
/// For one thread, and one text at a time: the stems are to be read to their end before the others.
final class Tapped {

    private static final int USUAL = 256;

    private final StandardTokenizer tokens = new StandardTokenizer();
    private final CharArraySet seen = new CharArraySet(USUAL, false);
    private final TitleTap stems = new TitleTap(Words.stemmed(new Tap(Words.lower(tokens), seen)));
    private final TokenStream title = new Title(stems);
    private final TokenStream words = new Written(seen);

    /// The stems of a title and the text that follows it, as [Words#stems()] gives them.
    TokenStream stems(String title, String text) throws IOException {
        tokens.close(); // a text that was not read to its end must not stand in the way of the next
        seen.clear();
        stems.begin(title.length());
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

    /// Lets all words pass and remembers each.
    private static final class Tap extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final CharArraySet seen;

        Tap(TokenStream words, CharArraySet seen) {
            super(words);
            this.seen = seen;
        }

        @Override
        public boolean incrementToken() throws IOException {
            boolean more = input.incrementToken();
            if (more) {
                seen.add(term);
            }
            return more;
        }
    }

    /// Lets all stems pass and remembers those of the title, one behind the other.
    private static final class TitleTap extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final StringBuilder remembered = new StringBuilder();
        private int length;

        TitleTap(TokenStream stems) {
            super(stems);
        }

        void begin(int titleLength) {
            length = titleLength;
            remembered.setLength(0);
        }

        @Override
        public boolean incrementToken() throws IOException {
            boolean more = input.incrementToken();
            if (more && offset.startOffset() < length) {
                remembered.append(term).append(' ');
            }
            return more;
        }
    }

    /// Gives the stems that were remembered of the title.
    private static final class Title extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TitleTap tap;
        private int next;

        Title(TitleTap tap) {
            this.tap = tap;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            int end = tap.remembered.indexOf(" ", next);
            if (end < 0) {
                return false;
            }
            clearAttributes();
            term.append(tap.remembered, next, end);
            next = end + 1;
            return true;
        }
    }

    /// Gives what was remembered.
    private static final class Written extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final CharArraySet seen;
        private Iterator<Object> left;

        Written(CharArraySet seen) {
            this.seen = seen;
            this.left = seen.iterator();
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            left = seen.iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!left.hasNext()) {
                return false;
            }
            clearAttributes();
            char[] word = (char[]) left.next();
            term.copyBuffer(word, 0, word.length);
            return true;
        }
    }
}
