name       Wirtualna Polska
category   news
service    browsing
domain     wp.pl wpimg.pl
test       www.wp.pl -> wirtualna-polska
test       a.b.WPIMG.PL. -> wirtualna-polska
source     field knowledge 2026-11
