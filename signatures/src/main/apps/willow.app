name       Willow
category   sports
service    streaming
domain     willow.tv
test       www.willow.tv -> willow
source     field knowledge 2026-11
