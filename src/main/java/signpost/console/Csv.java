package signpost.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;
import signpost.sheet.Neutral;

/// A table that a spreadsheet opens without running anything: what begins as a formula does is put behind an apostrophe.
final class Csv {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    private Csv() {}

    static Csv of(Object... heads) {
        Csv csv = new Csv();
        csv.row(heads);
        return csv;
    }

    void row(Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : ",").append(cell(cells[i]));
        }
        text.append("\r\n");
    }

    MutableHttpResponse<?> file(String name) {
        return HttpResponse.ok(text.toString().getBytes(StandardCharsets.UTF_8))
                .contentType(new MediaType("text/csv; charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private static String cell(Object value) {
        String cell = value instanceof Number number ? number.toString() : Neutral.write(String.valueOf(value));
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
