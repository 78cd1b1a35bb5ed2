-- Replies that the team wrote by mail, encrypted, until their writers have said that they are to go.
create table mail_draft (
    -- a keyed hash of the id of the mail that asks whether it is to go
    mail text primary key,
    enquiry_id bigint not null,
    -- a keyed hash of the writer's address
    sender text not null,
    words text not null,
    made_at timestamp with time zone not null
);
