name       SonyLIV
category   streaming
service    streaming
domain     sonyliv.com
test       www.sonyliv.com -> sonyliv
source     field knowledge 2026-11
