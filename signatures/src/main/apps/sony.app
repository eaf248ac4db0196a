name       Sony
category   iot
domain     sony.com sony.net sony.jp sonycoms.com bravia.dtv.sony.net
test       www.sony.com -> sony
test       a.b.BRAVIA.DTV.SONY.NET. -> sony
source     field knowledge 2026-11
