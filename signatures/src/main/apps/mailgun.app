name       Mailgun
category   mail
service    mail
domain     mailgun.com mailgun.org mailgun.net
test       www.mailgun.com -> mailgun
test       a.b.MAILGUN.NET. -> mailgun
source     field knowledge 2026-11
