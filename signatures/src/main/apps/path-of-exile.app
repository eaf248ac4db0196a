name       Path of Exile
category   gaming
service    gaming
domain     pathofexile.com poecdn.com pathofexile2.com
test       www.pathofexile.com -> path-of-exile
test       a.b.PATHOFEXILE2.COM. -> path-of-exile
source     field knowledge 2026-11
