name       ShareChat
category   social
service    browsing
domain     sharechat.com sharechat.co
test       www.sharechat.com -> sharechat
test       a.b.SHARECHAT.CO. -> sharechat
source     field knowledge 2026-11
