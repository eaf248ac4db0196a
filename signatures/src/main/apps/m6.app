name       6play
category   streaming
service    streaming
domain     6play.fr m6.fr m6web.fr 6cloud.fr
test       www.6play.fr -> m6
test       a.b.6CLOUD.FR. -> m6
source     field knowledge 2026-11
