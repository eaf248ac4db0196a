name       LINE
category   messaging
service    chat
domain     line.me line-apps.com line-scdn.net line.naver.jp line-cdn.net linecorp.com line-apps-beta.com line.biz lin.ee
domain     linecdn.net
address    147.92.128.0/17
agent      begins Line/
test       www.line.me -> line
test       a.b.LINECDN.NET. -> line
test       dl-obs.official.line.naver.jp -> line
test       agent Line/5.2 -> line
source     field knowledge 2026-11
