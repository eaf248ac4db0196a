name       Siri
category   ai
domain     guzzoni.apple.com guzzoni-apple-com.v.aaplimg.com siri.apple.com swallow.apple.com
test       guzzoni.apple.com -> siri
test       a.b.SWALLOW.APPLE.COM. -> siri
source     field knowledge 2026-11
