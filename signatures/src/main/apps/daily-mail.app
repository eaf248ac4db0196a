name       Daily Mail
category   news
service    browsing
domain     dailymail.co.uk mailonline.co.uk
test       dailymail.co.uk -> daily-mail
test       a.b.MAILONLINE.CO.UK. -> daily-mail
source     field knowledge 2026-11
