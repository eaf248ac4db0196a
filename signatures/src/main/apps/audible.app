name       Audible
category   media
service    audio-streaming
domain     audible.com audible.de audible.co.uk audible.fr
test       www.audible.com -> audible
test       a.b.AUDIBLE.FR. -> audible
source     field knowledge 2026-11
