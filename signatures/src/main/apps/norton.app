name       Norton
category   security
service    update
domain     norton.com symantec.com symantecliveupdate.com symcb.com symcd.com nortonlifelock.com lifelock.com gendigital.com
test       www.norton.com -> norton
test       a.b.GENDIGITAL.COM. -> norton
source     field knowledge 2026-11
