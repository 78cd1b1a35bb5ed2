package signpost.audience;

/// Where people reach our pages, for links in what is sent to them.
///
/// @param address such as `https://ask.example.org/`, always with a slash at its end
public record Site(String address) {

    public Site {
        if (!address.startsWith("http")) {
            throw new IllegalArgumentException("the site's address '" + address + "' is none of the web");
        }
        address = address.endsWith("/") ? address : address + "/";
    }

    /// The whole address of a page.
    ///
    /// @param path without a slash at its beginning
    public String page(String path) {
        return address + path;
    }
}
