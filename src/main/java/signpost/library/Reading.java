package signpost.library;

import java.util.List;

/// What a reader found in one file.
///
/// @param sections the text in reading order
/// @param facts what the file says about itself, in its properties or front matter
record Reading(List<Section> sections, Facts facts) {

    Reading {
        sections = List.copyOf(sections);
    }

    /// Whether there is any text that could be quoted.
    boolean hasText() {
        return sections.stream().anyMatch(section -> !section.blocks().isEmpty());
    }
}
