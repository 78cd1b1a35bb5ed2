package signpost.screening;

/// Looks for one sort of personal detail. Takes time in proportion to the text.
interface Finder {

    void find(Text text, Findings findings);
}
