name       Ping Identity
category   authentication
domain     pingidentity.com pingone.com pingone.eu
test       www.pingidentity.com -> ping-identity
test       a.b.PINGONE.EU. -> ping-identity
source     field knowledge 2026-11
