name       Evernote
category   productivity
service    file-sync
domain     evernote.com
test       www.evernote.com -> evernote
source     field knowledge 2026-11
