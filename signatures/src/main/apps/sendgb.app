name       SendGB
category   file-sharing
service    file-transfer
domain     sendgb.com
test       www.sendgb.com -> sendgb
source     field knowledge 2026-11
