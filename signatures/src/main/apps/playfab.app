name       PlayFab
category   gaming
domain     playfab.com playfabapi.com
test       www.playfab.com -> playfab
test       a.b.PLAYFABAPI.COM. -> playfab
source     field knowledge 2026-11
