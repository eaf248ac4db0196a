name       Apple
category   web
domain     apple.com apple.com.cn cdn-apple.com aaplimg.com apple-dns.net apple.com.edgekey.net apple.com.akadns.net me.com
domain     mac.com apple.news appleid.cdn-apple.com apple-dns.cn apple.co
agent      begins CaptiveNetworkSupport
service    update mesu.apple.com swcdn.apple.com swdist.apple.com appldnld.apple.com updates.cdn-apple.com oscdn.apple.com gdmf.apple.com swscan.apple.com osrecovery.apple.com updates-http.cdn-apple.com
category   maps ls.apple.com
test       www.apple.com -> apple
test       a.b.APPLE.CO. -> apple
test       gsp85-ssl.ls.apple.com -> apple
test       captive.apple.com.edgekey.net -> apple
test       captive.apple.com -> apple
source     field knowledge 2026-11
