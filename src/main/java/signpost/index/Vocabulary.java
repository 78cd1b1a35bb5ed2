package signpost.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/// Reads the word pieces and their numbers from a tokenizer description (`tokenizer.json` of Hugging Face, `model.vocab`).
final class Vocabulary {

    private Vocabulary() {}

    /// The pieces by name.
    static Map<String, Integer> read(InputStream in) throws IOException {
        Map<String, Integer> pieces = new HashMap<>(1 << 16);
        try (JsonParser parser = new JsonFactory().createParser(in)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME && parser.currentName().equals("vocab")) {
                    parser.nextToken();
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        String piece = parser.currentName();
                        pieces.put(piece, parser.nextIntValue(0));
                    }
                    return pieces;
                }
            }
        }
        throw new IOException("the tokenizer description holds no vocabulary");
    }
}
