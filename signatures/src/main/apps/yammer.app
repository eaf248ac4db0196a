name       Yammer
category   collaboration
service    chat
domain     yammer.com viva.cloud.microsoft
test       www.yammer.com -> yammer
test       a.b.VIVA.CLOUD.MICROSOFT. -> yammer
source     field knowledge 2026-11
