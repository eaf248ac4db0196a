name       SpeedCurve
category   monitoring
service    telemetry
domain     speedcurve.com
test       www.speedcurve.com -> speedcurve
source     field knowledge 2026-11
