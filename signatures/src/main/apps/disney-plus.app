name       Disney+
category   streaming
service    streaming
domain     disneyplus.com disney-plus.net dssott.com bamgrid.com disneystreaming.com dssedge.com disney-plus.com starott.com
test       www.disneyplus.com -> disney-plus
test       a.b.STAROTT.COM. -> disney-plus
source     field knowledge 2026-11
