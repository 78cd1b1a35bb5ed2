-- Since when a post is wanted, in milliseconds since 1970: one that waits for too long is held for a person.
alter table edition_post add column wanted_at bigint default 0 not null;
update edition_post set wanted_at = changed_at;
