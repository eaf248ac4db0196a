name       Synology
category   storage
domain     synology.com quickconnect.to synology.me
test       www.synology.com -> synology
test       a.b.SYNOLOGY.ME. -> synology
source     field knowledge 2026-11
