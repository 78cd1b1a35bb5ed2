package signpost.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A chart, drawn by a template as SVG; the table with the same figures stands beneath it.
///
/// @param title what it shows
/// @param series what its colours mean, in order
/// @param width in the units of its drawing, as are all places
public record Chart(
        String title,
        List<String> series,
        int width,
        int height,
        List<Bar> bars,
        List<Line> lines,
        List<Label> labels) {

    private static final int WIDTH = 720;
    private static final int LEFT = 44;
    private static final int TOP = 12;
    private static final int PLOT = 180;
    private static final int ROW = 34;
    private static final int NAMES = 300;
    private static final int LONGEST_NAME = 40;
    private static final int SHORTEST_NAME = 12;

    /// A rectangle in the colour of a series.
    ///
    /// @param says what it stands for, for whoever points at it
    public record Bar(double x, double y, double width, double height, int series, String says) {}

    /// A level line.
    public record Line(double x1, double x2, double y) {}

    /// A text.
    ///
    /// @param anchor `start`, `middle` or `end`
    public record Label(double x, double y, String anchor, String text) {}

    /// Columns over time, each made of its series one on top of the other.
    ///
    /// @param columns by name, in order; each as long as the series
    static Chart columns(String title, List<String> series, Map<String, long[]> columns) {
        long most = columns.values().stream().mapToLong(Chart::sum).max().orElse(0);
        long top = round(Math.max(most, 1));
        double step = (double) (WIDTH - LEFT) / Math.max(1, columns.size());
        List<Bar> bars = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (long level = 0; level <= 2; level++) {
            double y = TOP + PLOT - (double) PLOT * level / 2;
            lines.add(new Line(LEFT, WIDTH, y));
            if (level * top % 2 == 0) {
                labels.add(new Label(LEFT - 8, y + 4, "end", String.valueOf(level * top / 2)));
            }
        }
        int every = Math.max(1, (columns.size() + 7) / 8);
        int column = 0;
        for (var entry : columns.entrySet()) {
            double x = LEFT + step * column;
            double bottom = TOP + PLOT;
            for (int i = 0; i < series.size(); i++) {
                double height = (double) PLOT * entry.getValue()[i] / top;
                if (height > 0) {
                    bars.add(new Bar(x + step * 0.12, bottom - height, step * 0.76, height, i,
                            entry.getKey() + ", " + series.get(i) + ": " + entry.getValue()[i]));
                }
                bottom -= height;
            }
            if (column % every == 0) {
                labels.add(new Label(x + step / 2, TOP + PLOT + 20, "middle", entry.getKey()));
            }
            column++;
        }
        return new Chart(title, series, WIDTH, TOP + PLOT + 30, bars, lines, labels);
    }

    /// Bars with their names beside them, one under the other.
    static Chart rows(String title, String series, Map<String, Long> rows) {
        long most = rows.values().stream().mapToLong(Long::longValue).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        int row = 0;
        for (var entry : rows.entrySet()) {
            double y = TOP + (double) ROW * row++;
            double width = Math.max(2, (double) (WIDTH - NAMES - 60) * entry.getValue() / Math.max(1, most));
            bars.add(new Bar(NAMES, y, width, ROW - 12, 0, entry.getKey() + ": " + entry.getValue()));
            labels.add(new Label(NAMES - 10, y + 16, "end", cut(entry.getKey())));
            labels.add(new Label(NAMES + width + 8, y + 16, "start", String.valueOf(entry.getValue())));
        }
        return new Chart(title, List.of(series), WIDTH, TOP + ROW * Math.max(1, row), bars, List.of(), labels);
    }

    /// The figures of a table as columns: for each time, how much of each series.
    static Map<String, long[]> byTime(List<String> times, List<String> series) {
        Map<String, long[]> columns = new LinkedHashMap<>();
        times.forEach(time -> columns.put(time, new long[series.size()]));
        return columns;
    }

    private static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }

    /// The next even number that begins with one figure and goes on with noughts.
    private static long round(long most) {
        long unit = 1;
        while (most > unit * 10) {
            unit *= 10;
        }
        long top = (most + unit - 1) / unit * unit;
        return top % 2 == 0 ? top : top + 1;
    }

    /// A name that has room. What stands in brackets at its end tells it from another of the same name, and stays.
    private static String cut(String name) {
        int bracket = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
        String apart = bracket > 0 && name.length() - bracket <= LONGEST_NAME - SHORTEST_NAME
                ? name.substring(bracket)
                : "";
        int room = LONGEST_NAME - apart.length();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, room - 1).strip() + "…" + apart;
    }
}
