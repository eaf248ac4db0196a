name       Wasabi
category   storage
domain     wasabisys.com wasabi.com
test       www.wasabisys.com -> wasabi
test       a.b.WASABI.COM. -> wasabi
source     field knowledge 2026-11
