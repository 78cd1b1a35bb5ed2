package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import signpost.account.Account;
import signpost.account.SignIns;

/// Lets somebody in who proved who they are.
@Singleton
final class Entrance {

    private final SignIns signIns;
    private final Cookies cookies;
    private final Familiar familiar;

    Entrance(SignIns signIns, Cookies cookies, Familiar familiar) {
        this.signIns = signIns;
        this.cookies = cookies;
        this.familiar = familiar;
    }

    /// Signs in with a new token, whatever the browser had before, and goes on to the page that was wanted.
    MutableHttpResponse<?> enter(HttpRequest<?> request, Account account, String next) {
        cookies.read(request, Cookies.SIGN_IN).ifPresent(signIns::close);
        return HttpResponse.seeOther(Next.of(next))
                .header("Set-Cookie", cookies.set(Cookies.SIGN_IN, signIns.open(account)))
                .header("Set-Cookie", familiar.known(request, account.email()));
    }

    /// Signs out, in the browser and here.
    MutableHttpResponse<?> leave(HttpRequest<?> request) {
        cookies.read(request, Cookies.SIGN_IN).ifPresent(signIns::close);
        return Views.to("/console/sign-in", "signed-out").header("Set-Cookie", cookies.end(Cookies.SIGN_IN));
    }
}
