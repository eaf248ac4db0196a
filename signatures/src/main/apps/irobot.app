name       iRobot
category   iot
domain     irobot.com irobotapi.com
test       www.irobot.com -> irobot
test       a.b.IROBOTAPI.COM. -> irobot
source     field knowledge 2026-11
