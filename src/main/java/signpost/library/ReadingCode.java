package signpost.library;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/// Writes a reading as bytes and reads it back: for the pipe from a reader process and for the data folder. The bytes end with a
/// checksum, so that damage is noticed.
final class ReadingCode {

    /// To be raised whenever readers find something else in the same file, so that everything is read again.
    static final int VERSION = 14;

    /// The first version whose bytes mean what they mean now. To be raised to [#VERSION] when the form of the bytes changes.
    static final int OLDEST = 4;

    private static final int MAGIC = 0x5350_5244;
    private static final int MOST = 10_000_000;
    private static final int CHECKSUM = 8;

    private ReadingCode() {}

    static byte[] encode(Reading reading) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(reading.facts().values().size());
        for (Map.Entry<String, String> fact : reading.facts().values().entrySet()) {
            text(out, fact.getKey());
            text(out, fact.getValue());
        }
        out.writeInt(reading.sketch().length);
        for (long hash : reading.sketch()) {
            out.writeLong(hash);
        }
        out.writeInt(reading.sections().size());
        for (Section section : reading.sections()) {
            text(out, section.anchor());
            texts(out, section.path());
            out.writeInt(section.page());
            out.writeInt(section.blocks().size());
            for (Block block : section.blocks()) {
                block(out, block);
            }
        }
        out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    /// @throws IOException where the bytes are damaged or of another version
    static Reading decode(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        int body = bytes.length - CHECKSUM;
        int version = body < CHECKSUM || in.readInt() != MAGIC ? 0 : in.readInt();
        if (version < OLDEST || version > VERSION) {
            throw new IOException("not a reading of a version that is known");
        }
        if (new DataInputStream(new ByteArrayInputStream(bytes, body, CHECKSUM)).readLong() != checksum(bytes, body)) {
            throw new IOException("damaged");
        }
        try {
            Map<String, String> facts = new LinkedHashMap<>();
            for (int n = count(in); n > 0; n--) {
                facts.put(text(in), text(in));
            }
            long[] sketch = new long[count(in)];
            for (int i = 0; i < sketch.length; i++) {
                sketch[i] = in.readLong();
            }
            List<Section> sections = new ArrayList<>();
            for (int n = count(in); n > 0; n--) {
                sections.add(section(in));
            }
            return new Reading(sections, new Facts(facts), sketch);
        } catch (IllegalArgumentException damaged) {
            throw new IOException("damaged", damaged);
        }
    }

    private static Section section(DataInputStream in) throws IOException {
        String anchor = text(in);
        List<String> path = texts(in);
        int page = in.readInt();
        List<Block> blocks = new ArrayList<>();
        for (int n = count(in); n > 0; n--) {
            blocks.add(block(in));
        }
        return new Section(anchor, path, page, blocks);
    }

    private static void block(DataOutputStream out, Block block) throws IOException {
        out.writeInt(block.page());
        switch (block) {
            case Block.Paragraph paragraph -> {
                out.writeByte(paragraph.turns().isEmpty() ? 'p' : 'P');
                text(out, paragraph.text());
                turns(out, paragraph.turns());
            }
            case Block.Item item -> {
                out.writeByte(item.turns().isEmpty() ? 'i' : 'I');
                text(out, item.text());
                text(out, item.marker());
                out.writeInt(item.depth());
                turns(out, item.turns());
            }
            case Block.Row row -> {
                out.writeByte('r');
                texts(out, row.heads());
                texts(out, row.cells());
                out.writeBoolean(row.head());
            }
        }
    }

    private static Block block(DataInputStream in) throws IOException {
        int page = in.readInt();
        int kind = in.readByte();
        return switch (kind) {
            case 'p' -> new Block.Paragraph(text(in), page);
            case 'P' -> new Block.Paragraph(text(in), page, turns(in));
            case 'I' -> new Block.Item(text(in), text(in), in.readInt(), page, turns(in));
            case 'i' -> new Block.Item(text(in), text(in), in.readInt(), page);
            case 'r' -> new Block.Row(texts(in), texts(in), in.readBoolean(), page);
            default -> throw new IOException("damaged: a block of kind " + kind);
        };
    }

    /// A block that stands on one page has another letter and nothing here, as in older versions.
    private static void turns(DataOutputStream out, List<Turn> turns) throws IOException {
        if (turns.isEmpty()) {
            return;
        }
        out.writeInt(turns.size());
        for (Turn turn : turns) {
            out.writeInt(turn.at());
            out.writeInt(turn.page());
        }
    }

    private static List<Turn> turns(DataInputStream in) throws IOException {
        List<Turn> turns = new ArrayList<>();
        for (int n = count(in); n > 0; n--) {
            turns.add(new Turn(in.readInt(), in.readInt()));
        }
        return turns;
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int n = count(in);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            texts.add(text(in));
        }
        return texts;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("damaged");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static int count(DataInputStream in) throws IOException {
        int n = in.readInt();
        if (n < 0 || n > MOST || n > in.available()) {
            throw new IOException("damaged");
        }
        return n;
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return crc.getValue();
    }
}
