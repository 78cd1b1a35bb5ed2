-- When the asker last added words to an enquiry after it was passed on, so that whoever was told of it before hears of them.
alter table enquiry add column added_at timestamp with time zone;
