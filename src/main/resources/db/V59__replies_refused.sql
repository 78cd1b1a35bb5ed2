-- What a door took over and could not hand over after all: since when, and why in plain words. The place is kept, encrypted, until the team has decided.
alter table enquiry_return add column stranded_at timestamp with time zone;
alter table enquiry_return add column stranded text not null default '';
