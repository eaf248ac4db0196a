name       Allegro
category   shopping
service    browsing
domain     allegro.pl allegroimg.com allegrostatic.com allegrosandbox.pl
test       www.allegro.pl -> allegro
test       a.b.ALLEGROSANDBOX.PL. -> allegro
source     field knowledge 2026-11
