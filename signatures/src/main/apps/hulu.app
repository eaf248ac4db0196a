name       Hulu
category   streaming
service    streaming
domain     hulu.com huluim.com hulustream.com huluqa.com hulu.hb.omtrdc.net
test       www.hulu.com -> hulu
test       a.b.HULU.HB.OMTRDC.NET. -> hulu
source     field knowledge 2026-11
