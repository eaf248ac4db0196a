name       UptimeRobot
category   monitoring
service    telemetry
domain     uptimerobot.com
agent      contains UptimeRobot/
test       www.uptimerobot.com -> uptimerobot
source     field knowledge 2026-11
