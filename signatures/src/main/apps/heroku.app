name       Heroku
category   cloud
domain     heroku.com herokuapp.com herokucdn.com herokussl.com
test       www.heroku.com -> heroku
test       a.b.HEROKUSSL.COM. -> heroku
source     field knowledge 2026-11
