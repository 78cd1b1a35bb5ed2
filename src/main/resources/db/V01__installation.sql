-- When this database was made, and by which version: a later version looks here before it changes anything.
create table installation (
    id integer primary key,
    made_at timestamp with time zone not null default current_timestamp
);
insert into installation (id) values (1);
