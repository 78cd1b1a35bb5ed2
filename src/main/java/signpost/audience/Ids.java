package signpost.audience;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import signpost.sheet.Typed;

/// The names of constants in files: `AT_ONCE` is `at-once`.
final class Ids {

    private Ids() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> in(E[] constants, String words) {
        String id = Typed.id(words);
        return Arrays.stream(constants).filter(constant -> of(constant).equals(id)).findFirst();
    }
}
