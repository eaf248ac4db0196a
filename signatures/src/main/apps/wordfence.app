name       Wordfence
category   security
domain     wordfence.com
test       www.wordfence.com -> wordfence
source     field knowledge 2026-11
