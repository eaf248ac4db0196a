name       Linux Mint
category   software-update
service    update
domain     linuxmint.com
test       www.linuxmint.com -> linux-mint
source     field knowledge 2026-11
