name       Claro Video
category   streaming
service    streaming
domain     clarovideo.com clarovideo.net
test       www.clarovideo.com -> claro-video
test       a.b.CLAROVIDEO.NET. -> claro-video
source     field knowledge 2026-11
