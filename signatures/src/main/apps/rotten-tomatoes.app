name       Rotten Tomatoes
category   media
service    browsing
domain     rottentomatoes.com
test       www.rottentomatoes.com -> rotten-tomatoes
source     field knowledge 2026-11
