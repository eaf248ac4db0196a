name       JioCinema
category   streaming
service    streaming
domain     jiocinema.com
test       www.jiocinema.com -> jiocinema
source     field knowledge 2026-11
