name       GlobalSign
category   security
domain     globalsign.com globalsign.net
test       www.globalsign.com -> globalsign
test       a.b.GLOBALSIGN.NET. -> globalsign
source     field knowledge 2026-11
