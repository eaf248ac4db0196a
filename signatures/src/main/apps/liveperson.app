name       LivePerson
category   productivity
service    chat
domain     liveperson.net liveperson.com lpsnmedia.net
test       www.liveperson.net -> liveperson
test       a.b.LPSNMEDIA.NET. -> liveperson
source     field knowledge 2026-11
