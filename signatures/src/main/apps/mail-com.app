name       mail.com
category   mail
service    mail
domain     mail.com
test       www.mail.com -> mail-com
source     field knowledge 2026-11
