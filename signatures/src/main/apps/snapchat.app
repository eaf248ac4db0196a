name       Snapchat
category   social
domain     snapchat.com snap.com sc-cdn.net snapkit.com sc-gw.com sc-static.net feelinsonice-hrd.appspot.com feelinsonice.appspot.com
domain     snapads.com bitmoji.com sc-corp.net impala-media-production.s3.amazonaws.com
service    video-call addlive.io
agent      begins Snapchat/
test       www.snapchat.com -> snapchat
test       a.b.IMPALA-MEDIA-PRODUCTION.S3.AMAZONAWS.COM. -> snapchat
test       str1-euwest1-34-246-231-140.addlive.io -> snapchat
source     field knowledge 2026-11
