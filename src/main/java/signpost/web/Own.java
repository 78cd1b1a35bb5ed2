package signpost.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which addresses are our own.
///
/// @param origin scheme, host and port that people use; empty where they use whatever leads here
/// @param proxies the servers in front of us, whose word on who called is taken; beside them one on this machine, where people use `https`
public record Own(Optional<String> origin, Set<InetAddress> proxies) {

    /// @throws IllegalArgumentException for a proxy that is no numeric address
    static Own of(String publicUrl, Collection<String> proxies) {
        Set<InetAddress> named = proxies.stream()
                .filter(proxy -> !proxy.isBlank())
                .map(proxy -> InetAddress.ofLiteral(proxy.strip()))
                .collect(Collectors.toUnmodifiableSet());
        if (publicUrl.isBlank()) {
            return new Own(Optional.empty(), named);
        }
        URI url = URI.create(publicUrl);
        return new Own(Optional.of((url.getScheme() + "://" + url.getAuthority()).toLowerCase(Locale.ROOT)), named);
    }

    /// The address the request came from, seen past our own proxies.
    public InetAddress caller(HttpRequest<?> request) {
        InetAddress caller = request.getRemoteAddress().getAddress();
        List<String> passed = request.getHeaders().getAll("X-Forwarded-For").stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .toList();
        for (String before : passed.reversed()) {
            if (!isProxy(caller)) {
                return caller;
            }
            try {
                caller = InetAddress.ofLiteral(address(before.strip()));
            } catch (IllegalArgumentException notAnAddress) {
                return caller;
            }
        }
        return caller;
    }

    /// Without the port that some proxies put behind: `192.0.2.7:51234`, `[2001:db8::7]:51234`.
    private static String address(String passed) {
        int colon = passed.lastIndexOf(':');
        if (passed.startsWith("[")) {
            int end = passed.indexOf(']');
            return end < 0 ? passed : passed.substring(1, end);
        }
        return colon > 0 && passed.indexOf(':') == colon ? passed.substring(0, colon) : passed;
    }

    private boolean isProxy(InetAddress address) {
        return proxies.contains(address) || secure() && address.isLoopbackAddress();
    }

    /// The path of one of our own addresses, to be linked from our own pages whatever name leads here.
    String path(String address) {
        return URI.create(address).getRawPath();
    }

    /// Whether people reach us encrypted.
    public boolean secure() {
        return origin.filter(own -> own.startsWith("https:")).isPresent();
    }

    /// Whether a page of ours sent the request, or a program that is no browser.
    ///
    /// A browser says where a form was sent from in `Sec-Fetch-Site`, in `Origin`, or in both; what either says of another site is
    /// enough to refuse.
    boolean sent(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        String from = request.getHeaders().get(HttpHeaders.ORIGIN);
        boolean bySite = site == null || site.equals("same-origin") || site.equals("none");
        if (from == null) {
            return bySite;
        }
        return from.equals("null") ? site != null && bySite : bySite && isOwn(from, request);
    }

    private boolean isOwn(String from, HttpRequest<?> request) {
        String asked = from.toLowerCase(Locale.ROOT);
        String host = request.getHeaders().get(HttpHeaders.HOST);
        return origin.filter(asked::equals).isPresent()
                || origin.isEmpty() && host != null && asked.equals("http://" + host.toLowerCase(Locale.ROOT));
    }
}
