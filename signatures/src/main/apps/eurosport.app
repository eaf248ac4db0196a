name       Eurosport
category   sports
service    streaming
domain     eurosport.com eurosportplayer.com
test       www.eurosport.com -> eurosport
test       a.b.EUROSPORTPLAYER.COM. -> eurosport
source     field knowledge 2026-11
