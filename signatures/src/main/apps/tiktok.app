name       TikTok
category   social
service    streaming
domain     tiktok.com tiktokv.com tiktokcdn.com musical.ly tiktokcdn-us.com tiktokcdn-eu.com muscdn.com tiktokv.us tiktokv.eu
domain     ttwstatic.com ttlivecdn.com tiktokd.net tiktokw.us tiktokw.eu tiktokpangle.us byteoversea.com ibytedtos.com ibyteimg.com
agent      begins com.zhiliaoapp.musically
test       www.tiktok.com -> tiktok
test       a.b.IBYTEIMG.COM. -> tiktok
source     field knowledge 2026-11
