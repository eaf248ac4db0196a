name       1Password
category   security
domain     1password.com 1password.eu 1password.ca agilebits.com
test       www.1password.com -> 1password
test       a.b.AGILEBITS.COM. -> 1password
source     field knowledge 2026-11
