package signpost.console;

/// Something that was wrong in a form.
///
/// @param field the id of the field; empty where it is about the whole form
/// @param text what is wrong and what to do
/// @param more what else helps, said at the field but not on top of the page; may be empty
public record Fault(String field, String text, String more) {

    Fault(String field, String text) {
        this(field, text, "");
    }
}
