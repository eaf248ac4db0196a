name       SendGrid
category   mail
service    mail
domain     sendgrid.com sendgrid.net
test       www.sendgrid.com -> sendgrid
test       a.b.SENDGRID.NET. -> sendgrid
source     field knowledge 2026-11
