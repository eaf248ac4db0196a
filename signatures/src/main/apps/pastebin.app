name       Pastebin
category   file-sharing
service    browsing
domain     pastebin.com
test       www.pastebin.com -> pastebin
source     field knowledge 2026-11
