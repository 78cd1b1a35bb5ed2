package signpost.web;

import io.micronaut.http.HttpParameters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which part of a long list is shown, and the addresses of the others.
///
/// @param page the one shown, from 1
/// @param pages how many there are
/// @param address of the list, with what it is filtered by
public record Pagination(int page, int pages, String address) {

    /// So many entries stand on a page.
    static final int ENTRIES = 50;

    private static final String NAME = "page";

    /// Stands for pages that are left out.
    public static final int GAP = 0;

    /// @param wanted as in the address; what is no page of the list becomes the nearest
    /// @param all how many entries there are
    static Pagination of(int wanted, int all, String address) {
        int pages = Math.max(1, (all + ENTRIES - 1) / ENTRIES);
        return new Pagination(Math.clamp(wanted, 1, pages), pages, address);
    }

    /// The page that an address asks for; the first where it asks for none.
    static int wanted(HttpParameters parameters) {
        return wanted(Optional.ofNullable(parameters.get(NAME)).orElse(""));
    }

    /// The page that a form asks for; the first where it asks for none.
    static int wanted(Form form) {
        return wanted(form.text(NAME));
    }

    private static int wanted(String asked) {
        return Optional.of(asked)
                .filter(text -> text.length() < 8 && text.chars().allMatch(c -> c >= '0' && c <= '9'))
                .filter(text -> !text.isEmpty())
                .map(Integer::parseInt)
                .orElse(1);
    }

    /// The first entry on the page, counted from 0.
    int first() {
        return (page - 1) * ENTRIES;
    }

    /// The address of a page; the first has that of the list.
    public String href(int number) {
        return number == 1 ? address : address + (address.contains("?") ? "&" : "?") + NAME + "=" + number;
    }

    /// The numbers to link: the first, the last and those beside the one shown; a [#GAP] where more than one is left out.
    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, pages)
                .filter(number -> isShown(number) || isShown(number - 1))
                .map(number -> isShown(number) || isShown(number + 1) ? number : GAP)
                .boxed()
                .toList();
    }

    private boolean isShown(int number) {
        return number == 1 || number == pages || Math.abs(number - page) <= 1;
    }
}
