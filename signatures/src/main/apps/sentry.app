name       Sentry
category   monitoring
service    telemetry
domain     sentry.io sentry-cdn.com getsentry.com
test       www.sentry.io -> sentry
test       a.b.GETSENTRY.COM. -> sentry
source     field knowledge 2026-11
