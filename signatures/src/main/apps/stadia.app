name       Stadia
category   gaming
service    gaming
domain     stadia.com stadia.google.com
test       www.stadia.com -> stadia
test       a.b.STADIA.GOOGLE.COM. -> stadia
source     field knowledge 2026-11
