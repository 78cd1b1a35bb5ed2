package signpost.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/// What a program sent to be answered.
sealed interface Asked {

    /// A question.
    ///
    /// @param conversation the caller's name for its conversation; empty for a question of its own
    record Question(String text, String conversation) implements Asked {}

    /// Nothing that can be answered.
    ///
    /// @param sentence what is wrong with it
    /// @param question what was asked nevertheless, which may tell of danger; empty where that cannot be read
    record Wrong(String sentence, String question) implements Asked {
        Wrong(String sentence) {
            this(sentence, "");
        }
    }

    /// Reads `{"question": "...", "conversation": "..."}`; other fields are passed over, however deep they nest.
    static Asked read(byte[] body) {
        String question = null;
        String conversation = "";
        String wrong = "";
        try (JsonParser json = new JsonFactory().createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return new Wrong("Send a JSON object with a question.");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                boolean known = name.equals("question") || name.equals("conversation");
                if (known && value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NULL && wrong.isEmpty()) {
                    wrong = "The field '" + name + "' must be a text.";
                }
                if (name.equals("question") && value == JsonToken.VALUE_STRING) {
                    question = json.getText();
                } else if (name.equals("conversation") && value == JsonToken.VALUE_STRING) {
                    conversation = json.getText();
                } else {
                    json.skipChildren();
                }
            }
            if (json.nextToken() != null) {
                return new Wrong("Send one JSON object and nothing after it.");
            }
        } catch (IOException notJson) {
            return new Wrong("The body is not valid JSON.");
        }
        if (question == null) {
            return new Wrong(wrong.isEmpty() ? "The field 'question' is missing." : wrong);
        }
        if (conversation.length() > 200 && wrong.isEmpty()) {
            wrong = "The field 'conversation' is longer than 200 characters.";
        }
        return wrong.isEmpty() ? new Question(question, conversation.strip()) : new Wrong(wrong, question);
    }
}
