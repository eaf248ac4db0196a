name       mobile.de
category   web
service    browsing
domain     mobile.de
test       www.mobile.de -> mobile-de
source     field knowledge 2026-11
