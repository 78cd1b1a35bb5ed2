package signpost.console;

/// Which part of a long list is shown.
///
/// @param page the one shown, from 1
/// @param pages how many there are
/// @param all how many entries there are
public record Paging(int page, int pages, long all) {

    static Paging of(int page, long all, int onAPage) {
        return new Paging(page, (int) Math.max(1, (all + onAPage - 1) / onAPage), all);
    }
}
