package signpost.account;

import java.util.Optional;

/// What another sign-in service says of somebody, proved by its signature.
///
/// @param issuer the service
/// @param subject who they are there; never given to anybody else
/// @param verified whether the service says that the address is theirs
/// @param role what they may do by the service's word; empty where it does not say
public record Voucher(
        String issuer,
        String subject,
        String email,
        boolean verified,
        String name,
        Optional<Role> role) {}
