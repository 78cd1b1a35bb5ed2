-- The private link of an enquiry asked from now on proves its question too: a number alone may be given again after a backup was restored.
alter table enquiry add column keyed boolean not null default false;
