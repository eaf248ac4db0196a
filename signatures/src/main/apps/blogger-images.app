name       Blogger Images
category   social
domain     bp.blogspot.com
test       bp.blogspot.com -> blogger-images
source     field knowledge 2026-11
