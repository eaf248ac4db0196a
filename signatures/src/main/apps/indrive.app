name       inDrive
category   travel
domain     indrive.com indriver.com
test       www.indrive.com -> indrive
test       a.b.INDRIVER.COM. -> indrive
source     field knowledge 2026-11
