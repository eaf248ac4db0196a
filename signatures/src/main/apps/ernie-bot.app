name       ERNIE Bot
category   ai
service    chat
domain     yiyan.baidu.com
test       yiyan.baidu.com -> ernie-bot
source     field knowledge 2026-11
