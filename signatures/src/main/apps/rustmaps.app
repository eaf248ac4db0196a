name       Rust maps
category   gaming
service    gaming
domain     rustmaps.com
test       www.rustmaps.com -> rustmaps
source     field knowledge 2026-11
