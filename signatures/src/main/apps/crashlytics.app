name       Crashlytics
category   analytics
service    telemetry
domain     crashlytics.com
test       www.crashlytics.com -> crashlytics
source     field knowledge 2026-11
