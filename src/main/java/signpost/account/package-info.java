/// Who may do what, and who did it: accounts with roles, sign-ins, and the audit trail.
///
/// In flow addresses, passwords and the proofs of other sign-in services; out flow [accounts][signpost.account.Account], tokens for links
/// and cookies, and what was done. [Accounts][signpost.account.Accounts] makes and changes accounts,
/// [SignIns][signpost.account.SignIns] keeps who is signed in, [Audit][signpost.account.Audit] keeps who did what. Of passwords only
/// Argon2id hashes are kept, of tokens only keyed hashes. The room knows nothing of pages and cookies; those are the console's.
@NullMarked
package signpost.account;

import org.jspecify.annotations.NullMarked;
