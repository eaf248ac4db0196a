name       Bitwarden
category   security
domain     bitwarden.com bitwarden.eu bitwarden.net
test       www.bitwarden.com -> bitwarden
test       a.b.BITWARDEN.NET. -> bitwarden
source     field knowledge 2026-11
