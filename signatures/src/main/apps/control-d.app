name       Control D
category   dns
service    name-resolution
domain     controld.com
test       www.controld.com -> control-d
source     field knowledge 2026-11
