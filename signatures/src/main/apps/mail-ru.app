name       Mail.ru
category   mail
service    mail
domain     mail.ru imgsmail.ru list.ru bk.ru inbox.ru
category   analytics top-fwz1.mail.ru
test       www.mail.ru -> mail-ru
test       a.b.INBOX.RU. -> mail-ru
source     field knowledge 2026-11
