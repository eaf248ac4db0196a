name       Square Enix
category   gaming
service    gaming
domain     square-enix.com square-enix-games.com finalfantasyxiv.com playonline.com
test       www.square-enix.com -> square-enix
test       a.b.PLAYONLINE.COM. -> square-enix
source     field knowledge 2026-11
