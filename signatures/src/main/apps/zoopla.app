name       Zoopla
category   web
service    browsing
domain     zoopla.co.uk
test       zoopla.co.uk -> zoopla
source     field knowledge 2026-11
