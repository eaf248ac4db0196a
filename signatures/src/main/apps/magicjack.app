name       magicJack
category   voip
service    audio-call
domain     magicjack.com
test       www.magicjack.com -> magicjack
source     field knowledge 2026-11
