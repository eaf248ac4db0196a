name       GameSpy
category   gaming
service    gaming
domain     gamespy.com
test       www.gamespy.com -> gamespy
source     field knowledge 2026-11
