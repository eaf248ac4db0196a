name       JW Player
category   streaming
service    streaming
domain     jwplayer.com jwpcdn.com jwplatform.com jwpltx.com jwpsrv.com
test       www.jwplayer.com -> jw-player
test       a.b.JWPSRV.COM. -> jw-player
source     field knowledge 2026-11
