name       Odysee
category   streaming
service    streaming
domain     odysee.com lbry.com
test       www.odysee.com -> odysee
test       a.b.LBRY.COM. -> odysee
source     field knowledge 2026-11
