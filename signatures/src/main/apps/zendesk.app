name       Zendesk
category   productivity
domain     zendesk.com zdassets.com zdusercontent.com zopim.com
test       www.zendesk.com -> zendesk
test       a.b.ZOPIM.COM. -> zendesk
source     field knowledge 2026-11
