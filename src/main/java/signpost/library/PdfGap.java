package signpost.library;

import java.util.ArrayList;
import java.util.List;

/// White space beside the runs of a row, or that reaches down over several rows.
record PdfGap(float from, float to) {

    float middle() {
        return (from + to) / 2;
    }

    /// The white of a row between two places, as far as it is wide enough.
    static List<PdfGap> of(PdfRow row, float left, float right, float narrowest) {
        List<PdfGap> gaps = new ArrayList<>();
        float at = left;
        for (PdfLine part : row.parts()) {
            add(gaps, at, part.left(), narrowest);
            at = Math.max(at, part.right());
        }
        add(gaps, at, right, narrowest);
        return gaps;
    }

    /// The white that two lists of gaps share, both from left to right.
    static List<PdfGap> both(List<PdfGap> one, List<PdfGap> other, float narrowest) {
        List<PdfGap> shared = new ArrayList<>();
        int a = 0;
        int b = 0;
        while (a < one.size() && b < other.size()) {
            PdfGap first = one.get(a);
            PdfGap second = other.get(b);
            add(shared, Math.max(first.from, second.from), Math.min(first.to, second.to), narrowest);
            if (first.to < second.to) {
                a++;
            } else {
                b++;
            }
        }
        return shared;
    }

    private static void add(List<PdfGap> gaps, float from, float to, float narrowest) {
        if (to - from >= narrowest) {
            gaps.add(new PdfGap(from, to));
        }
    }

    /// Whether something stands on both sides of one of these gaps, given how far the rows reach.
    static boolean anyWithin(List<PdfGap> gaps, float left, float right) {
        return gaps.stream().anyMatch(gap -> gap.from > left && gap.to < right);
    }
}
