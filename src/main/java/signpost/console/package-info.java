/// The communications team's pages, under `/console`.
///
/// Requests flow in from browsers of people who signed in; each route says with [Needs][signpost.console.Needs] which role may call it, and
/// [Doorman][signpost.console.Doorman] lets nobody else through, nor any form that no page of ours made. They become calls of the rooms
/// behind; pages and CSV flow out, and what was done goes into the [audit trail][signpost.account.Audit]. Everything works without
/// JavaScript. Templates stand in `src/main/jte/console`. The only home of sign-in by OpenID Connect.
@NullMarked
package signpost.console;

import org.jspecify.annotations.NullMarked;
