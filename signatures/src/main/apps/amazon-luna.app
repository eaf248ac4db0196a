name       Amazon Luna
category   gaming
service    gaming
domain     luna.amazon.com
test       luna.amazon.com -> amazon-luna
source     field knowledge 2026-11
