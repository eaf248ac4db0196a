name       Viadeo
category   social
service    browsing
domain     viadeo.com
test       www.viadeo.com -> viadeo
source     field knowledge 2026-11
