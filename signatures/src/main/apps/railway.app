name       Railway
category   cloud
domain     railway.app
test       www.railway.app -> railway
source     field knowledge 2026-11
