name       Pocket Casts
category   music
service    audio-streaming
domain     pocketcasts.com pocketcasts.net
test       www.pocketcasts.com -> pocket-casts
test       a.b.POCKETCASTS.NET. -> pocket-casts
source     field knowledge 2026-11
