name       Clubhouse
category   social
service    audio-call
domain     clubhouse.com clubhouseapi.com joinclubhouse.com
test       www.clubhouse.com -> clubhouse
test       a.b.JOINCLUBHOUSE.COM. -> clubhouse
source     field knowledge 2026-11
