name       VirusTotal
category   security
domain     virustotal.com
test       www.virustotal.com -> virustotal
source     field knowledge 2026-11
