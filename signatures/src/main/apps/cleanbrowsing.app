name       CleanBrowsing
category   dns
service    name-resolution
domain     cleanbrowsing.org
test       www.cleanbrowsing.org -> cleanbrowsing
source     field knowledge 2026-11
