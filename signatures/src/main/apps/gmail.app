name       Gmail
category   mail
service    mail
domain     gmail.com mail.google.com googlemail.com gmail-smtp-in.l.google.com smtp.gmail.com inbox.google.com
test       www.gmail.com -> gmail
test       a.b.INBOX.GOOGLE.COM. -> gmail
source     field knowledge 2026-11
