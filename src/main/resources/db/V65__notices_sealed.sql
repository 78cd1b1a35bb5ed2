-- Small mails that have nothing to do with the list are kept encrypted until they have left: who asked, and what they are told. Here a keyed hash of the
-- address, by which the person's rows are found; empty where the row is not encrypted.
alter table notice add column sealed text not null default '';
