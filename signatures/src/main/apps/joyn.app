name       Joyn
category   streaming
service    streaming
domain     joyn.de p7s1video.net
test       www.joyn.de -> joyn
test       a.b.P7S1VIDEO.NET. -> joyn
source     field knowledge 2026-11
