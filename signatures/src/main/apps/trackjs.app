name       TrackJS
category   monitoring
service    telemetry
domain     trackjs.com
test       www.trackjs.com -> trackjs
source     field knowledge 2026-11
