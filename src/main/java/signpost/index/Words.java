package signpost.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// How text becomes words to search by: lower case, possessives dropped, one British spelling, Porter stems.
final class Words extends Analyzer {

    /// A word of a text.
    ///
    /// @param stem what is searched by
    /// @param start where it begins in the text
    /// @param end the character behind it
    record Word(String stem, int start, int end) {

        /// As it stands in its text.
        String in(String text) {
            return text.substring(start, end);
        }
    }

    private final boolean stemmed;
    private final CharArraySet stops;

    private Words(boolean stemmed, CharArraySet stops) {
        this.stemmed = stemmed;
        this.stops = stops;
    }

    /// Stems, without the words that stand in every sentence.
    static Words stems() {
        return new Words(true, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
    }

    /// Stems of all words.
    static Words allStems() {
        return new Words(true, CharArraySet.EMPTY_SET);
    }

    /// All words as they are written, in lower case.
    static Words plain() {
        return new Words(false, CharArraySet.EMPTY_SET);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer tokens = new StandardTokenizer();
        TokenStream words = lower(tokens);
        if (!stops.isEmpty()) {
            words = new StopFilter(words, stops);
        }
        return new TokenStreamComponents(tokens, stemmed ? stems(words) : words);
    }

    /// Words in lower case, without possessives.
    static TokenStream lower(TokenStream words) {
        return new LowerCaseFilter(new EnglishPossessiveFilter(words));
    }

    /// Of words in lower case the stems of those that do not stand in every sentence.
    static TokenStream stemmed(TokenStream words) {
        return stems(new StopFilter(words, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET));
    }

    private static TokenStream stems(TokenStream words) {
        return new PorterStemFilter(new BritishSpelling(words));
    }

    /// The words of a text in order.
    List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
