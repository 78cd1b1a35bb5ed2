-- Files that go with a small mail, such as the calendar entry of a session that was moved.
create table notice_attachment (
    notice bigint not null references notice (id) on delete cascade,
    place integer not null,
    name text not null,
    type text not null,
    content text not null,
    primary key (notice, place)
);
