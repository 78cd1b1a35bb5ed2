-- What was sent is listed by when it began to go out.
create index edition_started on edition (started, id);
