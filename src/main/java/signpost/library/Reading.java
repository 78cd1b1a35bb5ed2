package signpost.library;

import java.util.List;

/// What a reader found in one file.
///
/// @param sections the text in reading order
/// @param facts what the file says about itself, in its properties, front matter or text
/// @param sketch what the text looks like, to find other versions of it; see [Sketch]
record Reading(List<Section> sections, Facts facts, long[] sketch) {

    Reading {
        sections = List.copyOf(sections);
        sketch = sketch.clone();
    }

    Reading(List<Section> sections, Facts facts) {
        this(sections, facts, new long[0]);
    }

    @Override
    public long[] sketch() {
        return sketch.clone();
    }

    /// Whether there is any text that could be quoted.
    boolean hasText() {
        return sections.stream().anyMatch(section -> !section.blocks().isEmpty());
    }
}
