name       Bungie
category   gaming
service    gaming
domain     bungie.net
test       www.bungie.net -> bungie
source     field knowledge 2026-11
