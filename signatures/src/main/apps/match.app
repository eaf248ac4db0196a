name       Match.com
category   dating
service    chat
domain     match.com
test       www.match.com -> match
source     field knowledge 2026-11
