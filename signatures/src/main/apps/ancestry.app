name       Ancestry
category   web
service    browsing
domain     ancestry.com
test       www.ancestry.com -> ancestry
source     field knowledge 2026-11
