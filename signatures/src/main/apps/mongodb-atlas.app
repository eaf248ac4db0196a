name       MongoDB Atlas
category   database
domain     mongodb.net mongodb.com
test       www.mongodb.net -> mongodb-atlas
test       a.b.MONGODB.COM. -> mongodb-atlas
source     field knowledge 2026-11
