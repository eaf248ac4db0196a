name       Fastweb
category   web
domain     fastweb.it
test       www.fastweb.it -> fastweb
source     field knowledge 2026-11
