name       Habbo
category   gaming
service    gaming
domain     habbo.com
test       www.habbo.com -> habbo
source     field knowledge 2026-11
