name       Node.js
category   development
service    download
domain     nodejs.org
test       www.nodejs.org -> nodejs
source     field knowledge 2026-11
