package signpost.console;

import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import signpost.account.Role;

/// Says of a route of the console who may call it: whoever signed in with this role or one that covers it.
///
/// A route that is open to everybody says so with `@PermitAll`; one that says neither is called by nobody.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@RolesAllowed({})
public @interface Needs {
    Role value();
}
