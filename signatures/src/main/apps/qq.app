name       QQ
category   messaging
service    chat
domain     qq.com qq.com.cn qzone.com qzoneimg.com imqq.com qqmail.com
agent      begins QQ/PC
test       www.qq.com -> qq
test       a.b.QQMAIL.COM. -> qq
test       pingma.qq.com -> qq
source     field knowledge 2026-11
