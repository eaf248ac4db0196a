name       Mailjet
category   mail
service    mail
domain     mailjet.com
test       www.mailjet.com -> mailjet
source     field knowledge 2026-11
