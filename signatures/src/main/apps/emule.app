name       eMule
category   p2p
service    file-transfer
domain     emule-project.net emule-project.com
test       www.emule-project.net -> emule
test       a.b.EMULE-PROJECT.COM. -> emule
source     field knowledge 2026-11
