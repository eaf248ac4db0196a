name       3CX
category   voip
service    audio-call
domain     3cx.com 3cx.eu 3cx.us 3cx.net
test       www.3cx.com -> 3cx
test       a.b.3CX.NET. -> 3cx
source     field knowledge 2026-11
