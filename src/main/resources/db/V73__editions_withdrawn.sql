-- When somebody took what was sent off the public pages, in milliseconds since 1970.
alter table edition add column withdrawn bigint;
