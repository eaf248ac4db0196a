name       Perl CPAN
category   development
service    download
domain     cpan.org metacpan.org
test       www.cpan.org -> cpan
test       a.b.METACPAN.ORG. -> cpan
source     field knowledge 2026-11
