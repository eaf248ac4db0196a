name       Otto
category   shopping
service    browsing
domain     otto.de
test       www.otto.de -> otto
source     field knowledge 2026-11
