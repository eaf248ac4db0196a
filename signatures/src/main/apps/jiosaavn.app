name       JioSaavn
category   music
service    audio-streaming
domain     jiosaavn.com saavn.com saavncdn.com
test       www.jiosaavn.com -> jiosaavn
test       a.b.SAAVNCDN.COM. -> jiosaavn
source     field knowledge 2026-11
