name       Gracenote
category   media
domain     gracenote.com
test       www.gracenote.com -> gracenote
source     field knowledge 2026-11
