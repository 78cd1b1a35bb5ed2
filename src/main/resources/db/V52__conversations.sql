-- What was said lately in conversations whose messages stay on the screen: keyed hashes of where, the masked words encrypted.
create table chat_turn (
    name text not null,
    number integer not null,
    said text not null,
    at timestamp with time zone not null,
    primary key (name, number)
);
create index chat_turn_at on chat_turn (at);
