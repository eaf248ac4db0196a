name       Mimecast
category   security
service    mail
domain     mimecast.com mimecast.co.za
test       www.mimecast.com -> mimecast
test       a.b.MIMECAST.CO.ZA. -> mimecast
source     field knowledge 2026-11
