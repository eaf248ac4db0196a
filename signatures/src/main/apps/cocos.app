name       Cocos
category   gaming
domain     cocos.com
test       www.cocos.com -> cocos
source     field knowledge 2026-11
