package signpost.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import signpost.library.Passage;
import signpost.library.Sentence;
import signpost.library.Whereabouts;

/// Passages as bytes, the way the index keeps them.
final class Stored {

    private Stored() {}

    static BytesRef write(Passage passage) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(passage.document());
            out.writeInt(passage.number());
            out.writeInt(passage.parts().size());
            for (Whereabouts part : passage.parts()) {
                out.writeInt(part.start());
                out.writeUTF(part.anchor());
                strings(out, part.path());
                out.writeInt(part.page());
            }
            out.writeUTF(passage.text());
            out.writeInt(passage.sentences().size());
            for (Sentence sentence : passage.sentences()) {
                out.writeInt(sentence.start());
                out.writeInt(sentence.end());
                out.writeUTF(shortened(sentence.heads()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BytesRef(bytes.toByteArray());
    }

    static Passage passage(BytesRef bytes) {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
            String document = in.readUTF();
            int number = in.readInt();
            List<Whereabouts> parts = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                parts.add(new Whereabouts(in.readInt(), in.readUTF(), strings(in), in.readInt()));
            }
            String text = in.readUTF();
            List<Sentence> sentences = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                sentences.add(new Sentence(in.readInt(), in.readInt(), in.readUTF()));
            }
            return new Passage(document, number, parts, text, sentences);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void strings(DataOutputStream out, List<String> strings) throws IOException {
        out.writeInt(strings.size());
        for (String string : strings) {
            out.writeUTF(shortened(string));
        }
    }

    static List<String> strings(DataInputStream in) throws IOException {
        List<String> strings = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            strings.add(in.readUTF());
        }
        return strings;
    }

    /// What is only searched by need not be longer than the format can hold.
    private static String shortened(String text) {
        return text.length() <= 10_000 ? text : text.substring(0, 10_000);
    }
}
