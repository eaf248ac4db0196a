name       Infomaniak
category   cloud
domain     infomaniak.com infomaniak.ch
test       www.infomaniak.com -> infomaniak
test       a.b.INFOMANIAK.CH. -> infomaniak
source     field knowledge 2026-11
