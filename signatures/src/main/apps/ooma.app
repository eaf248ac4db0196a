name       Ooma
category   voip
service    audio-call
domain     ooma.com
test       www.ooma.com -> ooma
source     field knowledge 2026-11
