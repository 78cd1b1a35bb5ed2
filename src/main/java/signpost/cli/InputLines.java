package signpost.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signpost.library.TextFile;

/// What a file of one JSON object a line says, whatever its letters, and which of its lines were refused.
///
/// @param read the sound lines in order
/// @param refused a sentence for each of the others, naming it
record InputLines<T>(List<T> read, List<String> refused) {

    InputLines {
        read = List.copyOf(read);
        refused = List.copyOf(refused);
    }

    /// @param reader makes something of an object, or throws an [IllegalArgumentException] that says why not
    /// @throws Refused where there is no such file or no line of it is sound
    static <T> InputLines<T> of(Path file, Function<Map<String, @Nullable Object>, T> reader) throws IOException {
        List<T> read = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        int number = 0;
        for (String line : text(file)) {
            number++;
            try {
                if (!line.isBlank()) {
                    read.add(reader.apply(Json.object(line)));
                }
            } catch (IllegalArgumentException wrong) {
                refused.add(file + " line " + number + ": " + wrong.getMessage());
            }
        }
        if (read.isEmpty() && !refused.isEmpty()) {
            throw Refused.usage(refused.getFirst());
        }
        return new InputLines<>(read, refused);
    }

    /// The lines of a file that was named for input.
    static List<String> text(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw Refused.usage("There is no file " + file + ".");
        }
        return TextFile.characters(file).lines().toList();
    }

    static <T> InputLines<T> none() {
        return new InputLines<>(List.of(), List.of());
    }

    InputLines<T> and(InputLines<T> more) {
        return new InputLines<>(Stream.concat(read.stream(), more.read.stream()).toList(),
                Stream.concat(refused.stream(), more.refused.stream()).toList());
    }

    /// Every line.
    ///
    /// @throws Refused where one was refused
    List<T> all() {
        refused.stream().findFirst().ifPresent(first -> {
            throw Refused.usage(first);
        });
        return read;
    }

    /// Names what was refused, and gives the exit status.
    int told(PrintWriter err) {
        refused.forEach(err::println);
        return refused.isEmpty() ? Exit.DONE : Exit.PARTLY;
    }
}
