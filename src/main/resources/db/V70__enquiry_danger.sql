-- Of what kind the danger is that an asker's added words told of, so that what to do at once can be said whenever the enquiry's page is opened: the words themselves are masked
-- and cut before they are kept, and may say less. It holds no words of anybody's.
alter table enquiry add column danger varchar(100) default '' not null;
