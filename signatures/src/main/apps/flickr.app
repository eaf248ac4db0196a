name       Flickr
category   social
service    browsing
domain     flickr.com staticflickr.com flic.kr
test       www.flickr.com -> flickr
test       a.b.FLIC.KR. -> flickr
source     field knowledge 2026-11
