-- H2 takes a row out of every index and puts it in again whenever anything of it changes. A campaign's rows are found by its editions, which are few.
drop index delivery_campaign;
