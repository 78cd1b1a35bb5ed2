package signpost.screening;

import java.util.List;

/// What a [Network] is told of a word of a message: what it means where it stands, and how it and its neighbours are written. Numbers in a
/// fixed order. Which lists of names hold it is left out: the lists know the names that one learns from, and not those that come.
final class WordSigns {

    /// How many numbers there are beside those of the vector.
    static final int WRITTEN = 3 * Look.COUNT + 2;

    private static final double MOSTLY = 0.7;
    private static final double HARDLY = 0.01;

    private final Text text;
    private final List<float[]> meaning;
    private final float[][] looks;
    private final boolean capitals;
    private final boolean small;

    /// @param meaning of each token of the text
    WordSigns(Text text, List<float[]> meaning) {
        this.text = text;
        this.meaning = meaning;
        long letters = Math.max(1, text.raw().chars().filter(Character::isLetter).count());
        double large = text.raw().chars().filter(Character::isUpperCase).count() / (double) letters;
        this.capitals = large > MOSTLY;
        this.small = large < HARDLY;
        this.looks = new float[text.tokens().size()][];
        for (int i = 0; i < looks.length; i++) {
            looks[i] = look(i);
        }
    }

    float[] of(int index) {
        float[] vector = meaning.get(index);
        float[] signs = new float[vector.length + WRITTEN];
        // as long as the numbers behind them are many, so that both weigh alike at the start of learning
        float scale = (float) Math.sqrt(vector.length);
        for (int i = 0; i < vector.length; i++) {
            signs[i] = vector[i] * scale;
        }
        for (int side = -1; side <= 1; side++) {
            int at = index + side;
            if (at >= 0 && at < looks.length) {
                System.arraycopy(looks[at], 0, signs, vector.length + (side + 1) * Look.COUNT, Look.COUNT);
            }
        }
        signs[signs.length - 2] = capitals ? 1 : 0;
        signs[signs.length - 1] = small ? 1 : 0;
        return signs;
    }

    private float[] look(int index) {
        Token token = text.tokens().get(index);
        String raw = text.raw();
        String plain = token.plain();
        int digits = token.digits();
        char before = token.start() > 0 ? raw.charAt(token.start() - 1) : ' ';
        char behind = token.end() < raw.length() ? raw.charAt(token.end()) : ' ';
        var look = new Look();
        look.put(token.capital());
        look.put(token.shouted());
        look.put(digits == 0 && token.text().equals(plain));
        look.put(digits > 0 && digits == plain.length());
        look.put(digits > 0 && digits < plain.length());
        look.put(plain.length() == 1);
        look.put(plain.length() == 2);
        look.put(digits > 3);
        look.put(index == 0);
        look.put(text.opens(index));
        look.put(before == '(' || before == ':');
        look.put(behind == ',');
        look.put(behind == '/' || behind == '-');
        look.put(before == '/' || before == '-');
        look.put(raw.startsWith("'s", token.end()) || raw.startsWith("’s", token.end()));
        look.put(token.camel());
        return look.signs;
    }

    /// The signs of one word by itself.
    private static final class Look {

        static final int COUNT = 16;

        private final float[] signs = new float[COUNT];
        private int at;

        void put(boolean sign) {
            signs[at++] = sign ? 1 : 0;
        }
    }
}
