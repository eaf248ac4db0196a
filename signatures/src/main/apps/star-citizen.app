name       Star Citizen
category   gaming
service    gaming
domain     robertsspaceindustries.com cloudimperiumgames.com
test       www.robertsspaceindustries.com -> star-citizen
test       a.b.CLOUDIMPERIUMGAMES.COM. -> star-citizen
source     field knowledge 2026-11
