name       Tenable
category   security
domain     tenable.com nessus.org
test       www.tenable.com -> tenable
test       a.b.NESSUS.ORG. -> tenable
source     field knowledge 2026-11
