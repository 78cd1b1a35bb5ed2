-- The address of the online room before a change, so that what is put right at once is no news; unknown of changes before this.
alter table training_change add column was_link text;
